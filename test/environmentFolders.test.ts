import { existsSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf } from '../src/input/discover.ts';
import { environmentFolders, type EnvironmentFolder } from '../src/input/environmentFolders.ts';
import { configMap, folder } from './run.ts';

const names = ['overlays', 'environments', 'env', 'base', 'k8s', 'kind', 'local', 'dev', 'eks', 'prod', 'staging', 'web', 'qa'];
const contents = { 'a.yaml': configMap, 'kustomization.yaml': 'resources: [a.yaml]\n', 'values.yaml': 'a: 1\n' };

/** Files by path: a few folders of telling names, with and without manifests in them. */
const tree = fc
  .array(fc.tuple(fc.array(fc.constantFrom(...names), { maxLength: 4 }), fc.constantFrom(...Object.keys(contents))), { maxLength: 12 })
  .map((entries) =>
    Object.fromEntries(entries.map(([steps, file]) => [[...steps, file].join('/'), contents[file as keyof typeof contents]])),
  );

async function foldersOf(cwd: string): Promise<EnvironmentFolder[]> {
  return environmentFolders((await filesOf('.', cwd, () => false)) ?? [], cwd);
}

test('every environment is a folder with something to apply, and none lies in another', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (files) => {
      const cwd = folder(files);
      const found = await foldersOf(cwd);
      const paths = found.map((each) => each.path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const { path: own, name, role, isCertain } of found) {
        expect(existsSync(path.join(cwd, own))).toBe(true);
        expect(path.basename(own)).toBe(name);
        expect(Object.keys(files).some((file) => file.startsWith(`${own}/`) && !file.endsWith('values.yaml'))).toBe(true);
        expect(paths.some((other) => own.startsWith(`${other}/`))).toBe(false);
        expect(role !== 'unknown' || !isCertain || path.basename(path.dirname(own)).startsWith('env')).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('a folder elsewhere changes nothing about the environments of another', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (files) => {
      const moved = Object.fromEntries(Object.entries(files).map(([file, text]) => [`one/${file}`, text]));
      const alone = await foldersOf(path.join(folder({ ...moved, 'one/.keep': '' }), 'one'));
      const beside = await foldersOf(folder({ ...moved, 'other/a.yaml': configMap }));
      expect(beside).toEqual(alone.map((each) => ({ ...each, path: `one/${each.path}` })));
    }),
    { numRuns: 60 },
  );
});
