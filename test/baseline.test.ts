import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { publishedSchema } from './reporters/schema.ts';
import { configMap, folder, neverPulled, run } from './run.ts';

// The first run loads the program.
vi.setConfig({ testTimeout: 60_000 });

const file = '.k8sport-baseline.json';
const concise = (...rest: string[]): string[] => ['check', '-f', 'concise', ...rest];
const named = (name: string): string => neverPulled.replace('name: web', `name: ${name}`);
const read = (cwd: string, name = file): unknown => JSON.parse(readFileSync(path.join(cwd, name), 'utf8'));
const schema = publishedSchema('baseline');

/** A folder whose findings are recorded. */
async function recorded(files: Readonly<Record<string, string>>, cwd = folder(files)): Promise<string> {
  expect((await run(concise('--update-baseline'), { cwd })).code).toBe(0);
  return cwd;
}

test('what is recorded fails no run, is counted, and listed for programs', async () => {
  const cwd = await recorded({ 'k8s/a.yaml': named('a'), 'k8s/b.yaml': configMap });
  expect(read(cwd)).toEqual({
    $schema: 'https://unpkg.com/k8sport/baseline.schema.json',
    formatVersion: 1,
    findings: { 'never-pull': { 'k8s/a.yaml': { 'Pod/a': 1 } } },
  });
  expect(schema.faultsOf(readFileSync(path.join(cwd, file), 'utf8'))).toEqual([]);
  const { code, stdout } = await run(concise(), { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/: 0 errors, 0 warnings, 1 in the baseline; score 69\/100/);
  const json = JSON.parse((await run(['check', '-f', 'json'], { cwd })).stdout) as { suppressed: object[]; findings: object[] };
  expect(json.findings).toEqual([]);
  expect(json.suppressed).toMatchObject([{ rule: 'never-pull', suppression: { by: 'baseline', reason: `recorded in ${file}` } }]);
  const sarif = JSON.parse((await run(['check', '-f', 'sarif'], { cwd })).stdout) as { runs: { results: object[] }[] };
  expect(sarif.runs[0]!.results).toEqual([]);
});

test('only what is new is reported, from any folder and however lines have moved', async () => {
  const cwd = await recorded({ 'k8s/a.yaml': named('a') });
  writeFileSync(path.join(cwd, 'k8s/a.yaml'), `# moved\n\n${named('a')}---\n${named('b')}`);
  const { code, stdout } = await run(concise('.'), { cwd: path.join(cwd, 'k8s') });
  expect(code).toBe(1);
  expect(stdout.match(/never-pull/g)).toHaveLength(1);
  expect(stdout).toContain('a.yaml:20:24: error never-pull');
});

test('what is no longer found is a warning until it is pruned, for files that were checked or are gone', async () => {
  const cwd = await recorded({ 'x/a.yaml': named('a'), 'b.yaml': named('b'), 'x/c.yaml': named('c'), 'd/d.yaml': configMap });
  for (const name of ['x/a.yaml', 'b.yaml']) writeFileSync(path.join(cwd, name), configMap);
  rmSync(path.join(cwd, 'x/c.yaml'));
  const message =
    '.k8sport-baseline.json:1:1: warning unused-suppression 2 findings of this baseline can no longer be found (`never-pull` in x/a.yaml and `never-pull` in x/c.yaml); `k8sport check --prune-baseline` removes them';
  expect((await run(concise('x'), { cwd })).stdout).toContain(message);
  for (const operand of ['d', 'x/a.yaml', 'x/*.yaml'])
    expect((await run(concise(operand), { cwd })).stdout).toContain(
      '1 finding of this baseline can no longer be found (`never-pull` in x/c.yaml)',
    );
  const { code, stdout, stderr } = await run(concise('x', '--prune-baseline'), { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: `k8sport: ${file} records 1 finding now; there were 3\n` });
  expect(stdout).not.toContain('unused-suppression');
  expect(read(cwd)).toMatchObject({ findings: { 'never-pull': { 'b.yaml': { 'Pod/b': 1 } } } });
  expect((await run(concise('x/c.yaml', 'd', '--update-baseline'), { cwd })).code).toBe(2);
  await run(concise('d', '--update-baseline'), { cwd });
  expect(read(cwd)).toMatchObject({ findings: { 'never-pull': { 'b.yaml': { 'Pod/b': 1 } } } });
  await run(concise('--update-baseline'), { cwd });
  expect(read(cwd)).toMatchObject({ findings: {} });
});

test('a part of a repository says nothing about what only the whole finds', async () => {
  const cwd = await recorded({
    'base/kustomization.yaml': 'resources: [pod.yaml]\n',
    'base/pod.yaml': neverPulled.replace('Never', 'Always'),
    'overlays/local/kustomization.yaml':
      'resources: [../../base]\npatches:\n- target: {kind: Pod}\n  patch: |\n    - {op: replace, path: /spec/containers/0/imagePullPolicy, value: Never}\n',
    'overlays/eu/kustomization.yaml': 'resources: [../../base]\n',
    'c.yaml': `${named('a')}---\n${named('b')}`,
  });
  const before = read(cwd);
  writeFileSync(path.join(cwd, 'c.yaml'), named('a'));
  for (const operand of ['base', 'base/pod.yaml', 'overlays/eu', 'c.yaml']) {
    expect((await run(concise(operand), { cwd })).stdout).not.toContain('unused-suppression');
    await run(concise(operand, '--update-baseline'), { cwd });
    expect(read(cwd)).toEqual(before);
  }
});

test('a rule that is off does not complain', async () => {
  const cwd = await recorded({ 'a.yaml': named('a'), '.k8sportrc.json': '{"rules": {"unused-suppression": "off"}}' });
  writeFileSync(path.join(cwd, 'a.yaml'), configMap);
  expect((await run(concise(), { cwd })).stdout).not.toContain('unused-suppression');
});

test('an object of an overlay is the object of its base, by whatever name', async () => {
  const overlay = (prefix: string): string => `namePrefix: ${prefix}-\nnamespace: ${prefix}\nresources: [../../base]\n`;
  const cwd = await recorded({
    'base/kustomization.yaml': 'resources: [pod.yaml]\n',
    'base/pod.yaml': neverPulled,
    'overlays/eu/kustomization.yaml': overlay('eu'),
  });
  expect(read(cwd)).toMatchObject({ findings: { 'never-pull': { 'base/pod.yaml': { 'Pod/web': 1 } } } });
  writeFileSync(path.join(cwd, 'overlays/eu/kustomization.yaml'), overlay('us'));
  for (const operand of ['.', 'base', 'base/pod.yaml'])
    expect((await run(concise(operand), { cwd })).stdout).toContain('1 in the baseline');
});

test('it stands beside the configuration, or where --baseline says', async () => {
  const cwd = folder({ 'k8s/a.yaml': neverPulled, 'k8s/.k8sportrc.json': '{}' });
  await recorded({}, path.join(cwd, 'k8s'));
  expect(readdirSync(path.join(cwd, 'k8s'))).toContain(file);
  expect((await run(concise('k8s'), { cwd })).code).toBe(1);
  expect((await run(concise('k8s', '--baseline', `k8s/${file}`), { cwd })).code).toBe(0);
  expect((await run(concise('k8s', '--baseline', 'debt.json', '--update-baseline'), { cwd })).code).toBe(0);
  expect(read(cwd, 'debt.json')).toMatchObject({ findings: { 'never-pull': { 'k8s/a.yaml': { 'Pod/web': 1 } } } });
});

test('standard input is recorded, too', async () => {
  const cwd = folder({ 'a.yaml': configMap });
  await run(concise('-', '--update-baseline'), { cwd, stdin: neverPulled });
  expect((await run(concise('-'), { cwd, stdin: neverPulled })).code).toBe(0);
  expect((await run(concise('a.yaml'), { cwd })).stdout).not.toContain('unused-suppression');
});

test.each([
  [['--baseline', 'none.json'], 'none.json: there is no such baseline\nwrite one: k8sport check --update-baseline'],
  [['--prune-baseline'], `${file}: there is no such baseline`],
  [['--baseline', 'broken.json'], 'broken.json:1:1: this is no baseline: it has no `formatVersion`\nmend it, or delete it'],
  [['--baseline', 'broken.json', '--update-baseline'], 'broken.json:1:1: this is no baseline'],
  [['--baseline', 'k8s'], 'k8s: this baseline cannot be read'],
  [['--baseline', 'none/debt.json', '--update-baseline'], 'none/debt.json: cannot be written (ENOENT)'],
  [['--update-baseline', '-f', 'json=none/out.json'], 'none/out.json: cannot be written'],
  [['--update-baseline', 'none.yaml'], 'none.yaml: not found'],
])('a wrong call writes nothing: %j', async (argv, message) => {
  const cwd = folder({ 'k8s/a.yaml': neverPulled, 'broken.json': '{"secret": "hunter2"}' });
  const { code, stderr } = await run(concise(...argv), { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('hunter2');
  expect(readdirSync(cwd).toSorted()).toEqual(['.git', 'broken.json', 'k8s']);
});
