import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, asyncProperty, subarray } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../src/model/finding.ts';
import type { Report } from '../src/model/report.ts';
import { configMap, folder, neverPulled, run } from './run.ts';

async function report(argv: readonly string[], cwd: string): Promise<Report> {
  const { stdout, stderr } = await run(['check', '-f', 'json', ...argv], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

const onlyNamed = (cwd: string, ...files: string[]): Promise<Report> => report(['--only-named', ...files], cwd);
const lines = (findings: readonly Finding[]): string[] => findings.map(({ rule, place }) => `${place.file}:${place.start.line} ${rule}`);

describe('a file is judged as a run over the whole repository would judge it', () => {
  const fixtures = path.join(import.meta.dirname, '../fixtures');
  let cwd: string;
  let files: string[];
  let whole: Report;

  beforeAll(async () => {
    cwd = mkdtempSync(path.join(tmpdir(), 'k8sport-'));
    mkdirSync(path.join(cwd, '.git'));
    cpSync(path.join(fixtures, 'vision-platform'), cwd, { recursive: true });
    files = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ya?ml|json|sh|md)$/.test(file));
    whole = await report(['.'], cwd);
  });
  afterAll(() => rmSync(cwd, { recursive: true }));

  test('whatever files are named', async () => {
    expect(whole.findings.length).toBeGreaterThan(20);
    await assert(
      asyncProperty(subarray(files, { minLength: 1 }), async (named) => {
        const expected = whole.findings.filter(({ place }) => named.includes(place.file));
        expect((await onlyNamed(cwd, ...named)).findings).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('whatever the files are split into', async () => {
    const all: Finding[] = [];
    for (const file of files) all.push(...(await onlyNamed(cwd, file)).findings);
    expect(lines(all).toSorted()).toEqual(lines(whole.findings).toSorted());
  });
});

describe('kustomizations', () => {
  const tree = {
    'k8s/base/kustomization.yaml': 'resources: [pod.yaml]\n',
    'k8s/base/pod.yaml': neverPulled,
    'k8s/parts/kustomization.yaml': 'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\npatches: [{path: pull.yaml}]\n',
    'k8s/parts/pull.yaml': patch('IfNotPresent'),
    'k8s/overlays/prod/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../parts]\n',
    'k8s/other/kustomization.yaml': 'resources: [pod.yaml]\n',
    'k8s/other/pod.yaml': neverPulled.replace('name: web', 'name: other'),
  };

  function patch(policy: string): string {
    return `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - image: registry.example.com/web:v1\n      name: web\n      imagePullPolicy: ${policy}\n`;
  }
  const named = neverPulled.replace('    - image', '    - name: web\n      image');

  test('a base is what its overlays make of it', async () => {
    const cwd = folder({ ...tree, 'k8s/base/pod.yaml': named });
    const rules = ({ findings }: Report): string[] => findings.map(({ rule }) => rule);
    expect(rules(await onlyNamed(cwd, 'k8s/base/pod.yaml'))).not.toContain('never-pull');
    expect(rules(await report(['k8s/base/pod.yaml'], cwd))).toContain('never-pull');
  });

  test('a patch is at fault for what it writes, and the environment is named', async () => {
    const cwd = folder({ ...tree, 'k8s/base/pod.yaml': named, 'k8s/parts/pull.yaml': patch('Never') });
    const { findings } = await onlyNamed(cwd, 'k8s/parts/pull.yaml');
    expect(lines(findings)).toEqual(['k8s/parts/pull.yaml:8 never-pull']);
    expect(findings[0]!.environments).toEqual(['k8s/overlays/prod']);
  });

  test('what stands in other files is not told, and does not fail the run', async () => {
    const cwd = folder({ ...tree, 'k8s/base/pod.yaml': named, 'k8s/parts/pull.yaml': patch('Never') });
    expect((await run(['check', '--only-named', 'k8s/base/pod.yaml'], { cwd })).code).toBe(0);
    expect((await run(['check', '--only-named', 'k8s/parts/pull.yaml'], { cwd })).code).toBe(1);
  });

  test('only those are rendered that have to do with a named file', async () => {
    const cwd = folder({ ...tree, 'k8s/base/pod.yaml': named });
    const { sets } = await onlyNamed(cwd, 'k8s/parts/pull.yaml');
    expect(sets.map(({ environment }) => environment)).toEqual(['k8s/overlays/prod']);
  });

  test('a kustomization that is refused is told of where it is named', async () => {
    const cwd = folder({ ...tree, 'k8s/base/kustomization.yaml': 'resources: [pod.yaml, gone.yaml]\n' });
    expect(lines((await onlyNamed(cwd, 'k8s/base/kustomization.yaml')).findings)).toEqual([
      'k8s/base/kustomization.yaml:1 invalid-kustomization',
    ]);
  });

  test('the configuration says what an environment is for', async () => {
    const environments = { live: { path: 'k8s/other', role: 'production', target: 'eks' } };
    const cwd = folder({ ...tree, '.k8sportrc.json': JSON.stringify({ environments }) });
    const { findings, targets } = await onlyNamed(cwd, 'k8s/other/pod.yaml');
    expect(targets).toEqual(['eks']);
    expect(findings.map(({ environments: reached }) => reached)).toEqual(findings.map(() => ['live']));
    expect(findings.map(({ rule }) => rule)).toContain('never-pull');
  });

  test('a circle of them ends', async () => {
    const cwd = folder({ 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' });
    const { findings } = await onlyNamed(cwd, 'a/kustomization.yaml', 'b/kustomization.yaml');
    expect(findings.map(({ rule }) => rule)).toContain('invalid-kustomization');
  });
});

describe('what is no manifest is passed over', () => {
  test.each([
    ['other YAML', { 'compose.yaml': 'services: {}\n' }],
    ['broken YAML', { 'mkdocs.yaml': 'a: [\n' }],
    ['YAML with tags of its own', { '.gitlab-ci.yml': 'job: !reference [.a, b]\n' }],
    ['data', { 'data.json': '{"a": 1}' }],
    ['broken data', { 'data.json': '{"a": 1,,}' }],
    ['bytes', { 'a.yaml': Buffer.from([0xff, 0, 0x80, 1]) }],
    ['a large file', { 'a.json': Buffer.alloc(17 * 1024 * 1024, '{"a": 1}\n') }],
    ['an empty file', { 'a.yaml': '' }],
    ['ignored files', { 'a.yaml': neverPulled, '.k8sportrc.json': '{"ignore": ["a.yaml"]}' }],
  ])('%s', async (_, files) => {
    const cwd = folder(files);
    const { code, stdout, stderr } = await run(['check', '--only-named', '-f', 'concise', ...Object.keys(files)], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('note: nothing to check: none of the named files is a manifest or has commands in it');
  });

  test('no file at all', async () => {
    expect((await run(['check', '--only-named'], { cwd: folder({ 'a.yaml': neverPulled }) })).code).toBe(0);
  });

  test('but a broken manifest is told of', async () => {
    const cwd = folder({ 'a.yaml': `${configMap}data: [\n` });
    expect((await run(['check', '--only-named', 'a.yaml'], { cwd })).code).toBe(1);
  });

  test('and a file that is not there is a wrong call', async () => {
    const { code, stderr } = await run(['check', '--only-named', 'pods.yaml'], { cwd: folder({ 'pod.yaml': neverPulled }) });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'k8sport: pods.yaml: not found\ndid you mean pod.yaml?\n' });
  });

  test('what is committed to a folder of tests was not meant to be deployed', async () => {
    const cwd = folder({ 'fixtures/pod.yaml': neverPulled });
    expect((await onlyNamed(cwd, 'fixtures/pod.yaml')).findings).toEqual([]);
    expect((await report(['fixtures/pod.yaml'], cwd)).findings).toHaveLength(1);
  });

  test('a suppression of the configuration that matches elsewhere is not complained about', async () => {
    const suppress = [{ rule: 'never-pull', files: ['b.yaml'], reason: 'a test' }];
    const cwd = folder({ 'a.yaml': configMap, 'b.yaml': neverPulled, '.k8sportrc.json': JSON.stringify({ suppress }) });
    expect((await onlyNamed(cwd, 'a.yaml', '.k8sportrc.json')).findings).toEqual([]);
  });
});

describe('paths', () => {
  const names = ['a b/50%25 #1/Größe é.yaml', '[id]/{a,b}*!.yaml', 'it\'s/$HOME `x` "q".yaml', '日本/🚀.yml'];

  test.each(names)('%s', async (name) => {
    const cwd = folder({ [name]: neverPulled });
    const found = [`${name}:8 never-pull`];
    expect(lines((await onlyNamed(cwd, name)).findings)).toEqual(found);
    expect(lines((await onlyNamed(cwd, path.join(cwd, name))).findings)).toEqual(found);
  });

  test.each(names)('%s below a kustomization', async (name) => {
    const cwd = folder({ [name]: neverPulled, 'kustomization.yaml': `resources: [${JSON.stringify(name)}]\n` });
    expect((await onlyNamed(cwd, path.join(cwd, name))).findings.map(({ environments }) => environments)).toEqual([['.']]);
  });

  test('absolute paths from a folder of the repository', async () => {
    const root = folder({
      'k8s/base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'k8s/base/pod.yaml': neverPulled,
      'k8s/prod/kustomization.yaml': 'resources: [../base]\n',
      'web/package.json': '{}',
    });
    const { findings } = await onlyNamed(path.join(root, 'web'), path.join(root, 'k8s/base/pod.yaml'));
    expect(findings.map(({ place, environments }) => [place.file, environments])).toEqual([['../k8s/base/pod.yaml', ['../k8s/prod']]]);
  });

  test('separators of Windows', async () => {
    const cwd = folder({ 'k8s/overlays/pod.yaml': neverPulled });
    expect(lines((await onlyNamed(cwd, String.raw`k8s\overlays\pod.yaml`)).findings)).toEqual(['k8s/overlays/pod.yaml:8 never-pull']);
  });

  test('outside of any repository a file stands for itself', async () => {
    const cwd = folder({ 'pod.yaml': neverPulled, 'kustomization.yaml': 'resources: [pod.yaml]\n' });
    rmSync(path.join(cwd, '.git'), { recursive: true });
    expect((await onlyNamed(cwd, 'pod.yaml')).findings.map(({ environments }) => environments)).toEqual([[]]);
  });
});
