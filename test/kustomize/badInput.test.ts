import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configMap, folder, run } from '../run.ts';

type Files = Readonly<Record<string, string | Buffer>>;

async function check(files: Files, ...argv: string[]) {
  return run(['check', '.', '-f', 'concise', ...argv], { cwd: folder(files) });
}

const resources = (...names: string[]): string => `resources: [${names.join(', ')}]\n`;

describe('what kustomize refuses is found at its line, and the rest is judged', () => {
  test.each<[string, Files, string]>([
    [
      'a missing file',
      { 'kustomization.yaml': resources('map.yaml', 'gone.yaml'), 'map.yaml': configMap },
      'kustomization.yaml:1:23: error',
    ],
    [
      'a cycle',
      { 'a/kustomization.yaml': resources('../b', 'map.yaml'), 'a/map.yaml': configMap, 'b/kustomization.yaml': resources('../a') },
      'kustomization.yaml:1:13: error',
    ],
    [
      'a file outside the folder',
      {
        'k/kustomization.yaml': resources('../map.yaml', 'own.yaml'),
        'map.yaml': configMap,
        'k/own.yaml': configMap.replace('web', 'own'),
      },
      'k/kustomization.yaml:1:13: error',
    ],
    [
      'a patch that is no YAML',
      { 'kustomization.yaml': `${resources('map.yaml')}patches: [{path: patch.yaml}]\n`, 'map.yaml': configMap, 'patch.yaml': 'a: [b\n' },
      'error invalid-kustomization',
    ],
    [
      'a patch for nobody',
      {
        'kustomization.yaml': `${resources('map.yaml')}patches: [{path: patch.yaml}]\n`,
        'map.yaml': configMap,
        'patch.yaml': configMap.replace('web', 'nobody'),
      },
      'error invalid-kustomization',
    ],
    [
      'an object twice',
      { 'kustomization.yaml': resources('a.yaml', 'b.yaml'), 'a.yaml': configMap, 'b.yaml': configMap },
      'error invalid-kustomization',
    ],
    [
      'an unknown field',
      { 'kustomization.yaml': `${resources('map.yaml')}resource: []\n`, 'map.yaml': configMap },
      'kustomization.yaml:2:1: error',
    ],
    [
      'a generated key twice',
      { 'kustomization.yaml': 'configMapGenerator:\n  - name: a\n    literals: [x=1, x=2]\n' },
      'kustomization.yaml:3:',
    ],
  ])('%s', async (_, files, message) => {
    const { code, stdout } = await check(files);
    expect(stdout).toContain(message);
    expect(stdout).toContain('invalid-kustomization');
    expect(code).toBe(1);
  });
});

test('a link that leads out of the tree is no way round', async () => {
  const cwd = folder({ 'k/kustomization.yaml': resources('link.yaml', 'own.yaml'), 'k/own.yaml': configMap, 'secret.yaml': configMap });
  symlinkSync('../secret.yaml', path.join(cwd, 'k/link.yaml'));
  const { code, stdout } = await run(['check', 'k', '-f', 'concise'], { cwd });
  expect(stdout).toContain('k/kustomization.yaml:1:13: error invalid-kustomization');
  expect(code).toBe(1);
});

test('what needs the network or another program is a note, and the rest is judged', async () => {
  const { code, stdout } = await check(
    {
      'kustomization.yaml': `${resources('https://example.com/base?ref=main', 'map.yaml')}helmCharts: [{name: redis, repo: https://charts.example.com}]\n`,
      'map.yaml': configMap,
    },
    '--verbose',
  );
  expect(stdout.match(/info unsupported-kustomize-feature/g)).toHaveLength(2);
  expect(stdout).toContain('1 resource');
  expect(code).toBe(0);
});

test.each([
  [250, 0, '252 files, 1 resource: 0 errors'],
  [1000, 1, 'bases are nested more than 300 deep; flatten them'],
])('%i bases, one inside the other', { timeout: 30_000 }, async (depth, expected, message) => {
  const files: Record<string, string> = { 'k0/map.yaml': configMap, 'k0/kustomization.yaml': resources('map.yaml') };
  for (let level = 1; level <= depth; level++) files[`k${level}/kustomization.yaml`] = `${resources(`../k${level - 1}`)}nameSuffix: x\n`;
  const { code, stdout } = await check(files);
  expect(stdout).toContain(message);
  expect(code).toBe(expected);
});

test('a file of 20 MB, and one that is no text', { timeout: 30_000 }, async () => {
  const { code, stdout } = await check({
    'kustomization.yaml': 'configMapGenerator:\n  - name: big\n    files: [big.txt, picture.png]\n',
    'big.txt': 'x'.repeat(20 * 1024 * 1024),
    'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00, 0xfe]),
  });
  expect(stdout).toContain('1 resource');
  expect(code).toBe(0);
});

test('names that are special in JavaScript are names', async () => {
  const { stdout, code } = await check({
    'kustomization.yaml': `${resources('map.yaml')}commonAnnotations: {__proto__: a, constructor: b}\nlabels: [{pairs: {toString: c}}]\n`,
    'map.yaml': configMap,
  });
  expect(stdout).toContain('1 resource');
  expect(code).toBe(0);
});

test('the password in an address is told by nobody', async () => {
  const { stdout } = await check(
    {
      'kustomization.yaml':
        'resources: ["https://user:hunter2@example.com/org/repo?ref=main", map.yaml]\npatches: [{path: "https://user:hunter2@example.com/patch.yaml"}]\n',
      'map.yaml': configMap,
    },
    '--verbose',
  );
  expect(stdout).toContain('`https://example.com/org/repo?ref=main` has to be fetched');
  expect(stdout).toContain('https://example.com/patch.yaml');
  expect(stdout).not.toContain('hunter2');
});
