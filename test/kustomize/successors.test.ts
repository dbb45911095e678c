import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runKustomizationRules } from '../../src/engine/runKustomizationRules.ts';
import { mend } from '../../src/fixes/mend.ts';
import type { FixSafety } from '../../src/model/fix.ts';
import { deprecatedKustomizeField } from '../../src/rules/structure/deprecated-kustomize-field.ts';
import { memoryFiles } from './memoryFiles.ts';
import { objectsOf, render } from './render.ts';

type Files = Readonly<Record<string, string>>;

const fixtures = path.join(import.meta.dirname, '../../fixtures');
const cases = path.join(fixtures, 'kustomize');
const ownCases = path.join(fixtures, 'rules/deprecated-kustomize-field/invalid');

describe('what is written with the successor of a field renders the same', () => {
  const folders = [
    ...namesIn(cases).map((name) => [name, path.join(cases, name, 'input')] as const),
    ...namesIn(ownCases).map((name) => [name, path.join(ownCases, name)] as const),
  ];
  test.each(
    folders.filter(([, folder]) => /^(?:bases|imageTags|commonLabels|patches[A-Z])/m.test(Object.values(filesIn(folder)).join('\n'))),
  )('%s', async (_, folder) => {
    const before = build(filesIn(folder));
    const after = build(await fixedThroughout(filesIn(folder), 'safe'));
    expect(objectsOf(after)).toEqual(objectsOf(before));
    expect(after.problems.map(({ kind }) => kind)).toEqual(before.problems.map(({ kind }) => kind));
  });
});

test('patches that names and labels come before may change what is rendered', async () => {
  const files = {
    '/case/kustomization.yaml': `namePrefix: eu-
resources: [web.yaml]
patchesJson6902:
- target: { version: v1, kind: ConfigMap, name: web }
  patch: '[{ "op": "replace", "path": "/metadata/name", "value": "front" }]'
`,
    '/case/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n',
  };
  expect(await fixedThroughout(files, 'safe')).toBe(files);
  const names = async (some: Files | Promise<Files>) => objectsOf(build(await some)).map((object) => Object(object).metadata.name);
  expect(await names(files)).toEqual(['front']);
  expect(await names(fixedThroughout(files, 'unsafe'))).toEqual(['eu-front']);
});

/** As `check --fix` does: judged again until there is nothing more to mend. */
async function fixedThroughout(files: Files, safety: FixSafety): Promise<Files> {
  for (let current = files; ;) {
    const { kustomizations } = build(current);
    const settings = { rules: {}, overrides: [] };
    const found = runKustomizationRules(
      kustomizations,
      () => 'deployment',
      [deprecatedKustomizeField],
      settings,
      () => {},
    );
    const chosen = found.filter(({ fix }) => fix && (safety === 'unsafe' || fix.safety === 'safe'));
    const mended = await mend(chosen, { text: (file) => current[`/case/${file}`], language: () => undefined });
    if (mended.files.size === 0) return current;
    current = { ...current, ...Object.fromEntries([...mended.files].map(([file, { after }]) => [`/case/${file}`, after])) };
  }
}

function build(files: Files) {
  return render('/case', memoryFiles(files), { root: '/case', loadRestrictions: 'none' });
}

function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [`/case/${path.relative(folder, file).replaceAll(path.sep, '/')}`, readFileSync(file, 'utf8')];
    }),
  );
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
