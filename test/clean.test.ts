import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configMap, folder, run } from './run.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/dumps');
const dump = path.join(fixtures, 'minikube-state.yaml');
const text = readFileSync(dump, 'utf8');
const list = (...items: readonly object[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
const copy = (kind: string, name: string, rest: object = {}, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace: 'shop', uid: 'a', ...metadata },
  ...rest,
});

test('makes manifests of a dump, and says what is not in them', async () => {
  const { code, stdout, stderr } = await run(['clean', dump]);
  await expect(stdout).toMatchFileSnapshot(path.join(fixtures, 'minikube-state.manifests.yaml'));
  await expect(stderr).toMatchFileSnapshot(path.join(fixtures, 'minikube-state.account.txt'));
  expect(code).toBe(0);
});

test('no rule finds in the result what a cluster or a local product wrote', async () => {
  const { stdout: manifests } = await run(['clean', dump, '--show-secrets']);
  const before = await run(['check', '-', '-f', 'concise', '--verbose'], { stdin: text });
  const after = await run(['check', '-', '-f', 'concise', '--verbose'], { stdin: manifests });
  for (const rule of ['server-populated-field', 'minikube-metadata']) {
    expect(before.stdout).toContain(rule);
    expect(after.stdout).not.toContain(rule);
  }
  expect((await run(['clean', '-', '--show-secrets'], { stdin: manifests })).stdout).toBe(manifests);
});

test('values that are the default stay where that is asked for', async () => {
  const { stdout } = await run(['clean', dump, '--keep-defaults']);
  expect(stdout).toContain('terminationMessagePath: /dev/termination-log');
  expect(stdout).not.toContain('resourceVersion');
});

describe('secret values', () => {
  test('are never printed, nor are copies of them', async () => {
    const all = await Promise.all([run(['clean', dump]), run(['clean', dump, '--split', 'out'], { cwd: folder({}) })]);
    for (const { stdout, stderr } of all) expect(stdout + stderr).not.toMatch(/hunter2|aHVudGVyMg/);
    expect(all[0].stderr).toContain('Secret/shop/db (password and username)');
  });

  test('unless somebody asks for them', async () => {
    const { stdout } = await run(['clean', dump, '--show-secrets']);
    expect(stdout).toContain('password: aHVudGVyMg==');
    expect(stdout).not.toContain('hunter2');
  });
});

test('the objects of a namespace alone, even of one that belongs to the cluster', async () => {
  const stdin = list(copy('ConfigMap', 'a'), copy('ConfigMap', 'b', {}, { namespace: 'kube-system' }));
  const { stdout, stderr } = await run(['clean', '-', '--namespace', 'kube-system'], { stdin });
  expect(stdout).toBe('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n  namespace: kube-system\n');
  expect(stderr).toContain('1 ConfigMap: not in a namespace that was asked for');
});

test('several dumps are read as one, and an object counts once', async () => {
  const cwd = folder({ 'a.json': list(copy('ConfigMap', 'a')), 'b.yaml': `${configMap}---\n${list(copy('ConfigMap', 'a'))}\n` });
  const { stdout, stderr } = await run(['clean', 'a.json', 'b.yaml'], { cwd });
  expect(stdout.match(/name: \w+/g)).toEqual(['name: web', 'name: a']);
  expect(stderr).toContain('twice in the input');
});

test('definitions keep their schemas', async () => {
  const spec = { group: 'example.com', versions: [{ name: 'v1', schema: { openAPIV3Schema: { type: 'object' } } }] };
  const stdin = list({ apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'a', uid: 'a' }, spec });
  expect((await run(['clean', '-'], { stdin })).stdout).toContain('openAPIV3Schema');
});

test('items of typed lists get their kind', async () => {
  const stdin = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMapList', items: [{ metadata: { name: 'a', uid: 'a' } }] });
  expect((await run(['clean', '-'], { stdin })).stdout).toBe('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n');
});

test('an add-on and what would call it are left to who installs it', async () => {
  const stdin = list(
    copy('Service', 'controller', {}, { namespace: 'ingress-nginx' }),
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'admission', uid: 'b' },
      webhooks: [{ clientConfig: { service: { name: 'controller', namespace: 'ingress-nginx' } } }],
    },
    copy('ConfigMap', 'mine'),
  );
  const { stdout, stderr } = await run(['clean', '-'], { stdin });
  expect(stdout.match(/name: .*/g)).toEqual(['name: mine']);
  expect(stderr).toContain('1 Service and 1 ValidatingWebhookConfiguration of ingress-nginx: where minikube');
});

test('an account that somebody gave something to is kept', async () => {
  const stdin = list(copy('ServiceAccount', 'default', { imagePullSecrets: [{ name: 'registry' }] }));
  expect((await run(['clean', '-'], { stdin })).stdout).toContain('imagePullSecrets');
});

test('what nothing makes again is named', async () => {
  const ownerReferences = [{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web', uid: 'r', controller: true }];
  const { code, stdout, stderr } = await run(['clean', '-'], { stdin: list(copy('Pod', 'web-1', {}, { ownerReferences })) });
  expect(stderr).toContain('1 Pod: made by a Rollout, which will do so again');
  expect(stderr).toContain('dump it, too: Rollout/web');
  expect([code, stdout]).toEqual([2, '']);
});

describe('--split', () => {
  test('writes one file an object, and a kustomization of them', async () => {
    const cwd = folder({});
    const { code, stdout } = await run(['clean', dump, '--split', 'k8s'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      path.join('k8s', '_cluster/namespace-shop.yaml'),
      path.join('k8s', 'shop/configmap-web.yaml'),
    ]);
    const rendered = await run(['render', 'k8s'], { cwd });
    expect(rendered.stderr).toBe('');
    expect(rendered.stdout.match(/^kind: \w+/gm)).toHaveLength(9);
  });

  test('overwrites nothing, unless that is asked for', async () => {
    const cwd = folder({ 'k8s/shop/configmap-web.yaml': 'mine', 'k8s/shop/note.txt': 'mine' });
    const { code, stderr } = await run(['clean', dump, '--split', 'k8s'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${path.join('k8s', 'shop/configmap-web.yaml')} is there already`)]);
    expect(readdirSync(path.join(cwd, 'k8s'))).toEqual(['shop']);
    expect((await run(['clean', dump, '--split', 'k8s', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(path.join(cwd, 'k8s/shop/configmap-web.yaml'), 'utf8')).toContain('LOG_LEVEL');
    expect(readdirSync(path.join(cwd, 'k8s/shop')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    expect(readFileSync(path.join(cwd, 'k8s/shop/note.txt'), 'utf8')).toBe('mine');
  });

  test('stays in its folder, whatever objects are called', async () => {
    const names = ['../../evil', '/etc/evil', '..', '.', '', 'a/b', 'A', 'a', 'con', 'x'.repeat(300), '\u202Eevil', '__proto__', 'a\nb'];
    const stdin = list(
      ...names.map((name) => copy('ConfigMap', name, {}, { namespace: 'a' })),
      ...names.map((name) => copy('ConfigMap', 'b', {}, { namespace: name })),
    );
    const cwd = folder({ 'inner/here.txt': '' });
    expect((await run(['clean', '-', '--split', 'out'], { cwd: path.join(cwd, 'inner'), stdin })).code).toBe(0);
    expect(readdirSync(cwd).toSorted()).toEqual(['.git', 'inner']);
    expect(readdirSync(path.join(cwd, 'inner')).toSorted()).toEqual(['here.txt', 'out']);
    const files = readdirSync(path.join(cwd, 'inner/out'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    expect(files).toHaveLength(2 * names.length + 1);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    for (const file of files) expect(file).toMatch(/^[\w./\\-]+$/);
  });

  test.skipIf(process.platform === 'win32')('follows no link', async () => {
    const cwd = folder({ 'outside/keep.txt': 'mine' });
    mkdirSync(path.join(cwd, 'k8s'));
    symlinkSync(path.join(cwd, 'outside'), path.join(cwd, 'k8s/shop'));
    const { code, stderr } = await run(['clean', dump, '--split', 'k8s', '--force'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('a link stands in the way')]);
    expect(readdirSync(path.join(cwd, 'outside'))).toEqual(['keep.txt']);
  });

  test.skipIf(process.platform === 'win32')('replaces a link instead of writing through it', async () => {
    const cwd = folder({ 'outside.yaml': 'mine' });
    mkdirSync(path.join(cwd, 'k8s/shop'), { recursive: true });
    symlinkSync(path.join(cwd, 'outside.yaml'), path.join(cwd, 'k8s/shop/configmap-web.yaml'));
    expect((await run(['clean', dump, '--split', 'k8s'], { cwd })).code).toBe(2);
    expect((await run(['clean', dump, '--split', 'k8s', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(path.join(cwd, 'outside.yaml'), 'utf8')).toBe('mine');
  });

  test('where it cannot write, it says so', async () => {
    const cwd = folder({});
    writeFileSync(path.join(cwd, 'k8s'), '');
    const { code, stderr } = await run(['clean', dump, '--split', 'k8s'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
    expect(existsSync(path.join(cwd, 'k8s/shop'))).toBe(false);
  });
});

describe('bad input', () => {
  test.each([
    ['no dump', ['clean'], '', 'clean takes a dump'],
    ['a file that is not there', ['clean', 'gone.yaml'], '', 'gone.yaml: not found'],
    ['nothing', ['clean', '-'], '', 'standard input: no Kubernetes object'],
    ['an empty list', ['clean', '-'], list(), 'standard input: no Kubernetes object'],
    ['items without a kind', ['clean', '-'], list({ metadata: { name: 'a' } }, {}), 'make a dump with `kubectl get all -A -o yaml'],
    ['something else', ['clean', '-'], 'name: web\n', 'no Kubernetes object'],
    ['a table', ['clean', '-'], 'NAME READY\nweb 1/1\n', 'no Kubernetes object'],
    ['an unknown option', ['clean', '-', '--spilt', 'a'], '', 'did you mean --split?'],
  ])('%s is refused', async (_, argv, stdin, message) => {
    const { code, stdout, stderr } = await run(argv, { stdin, cwd: folder({}) });
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('a broken document is told, and the others are cleaned', async () => {
    const { code, stdout, stderr } = await run(['clean', '-'], { stdin: `a: [\n---\n${list(copy('ConfigMap', 'a'))}\n` });
    expect(stdout).toContain('name: a');
    expect(stderr).toContain('k8sport: <stdin>:1: a `{` or `[` is never closed');
    expect(code).toBe(1);
  });

  test('items that are no objects are counted', async () => {
    const { code, stderr } = await run(['clean', '-'], { stdin: list({}, copy('ConfigMap', 'a')) });
    expect(stderr).toContain('1 document or item is no Kubernetes object');
    expect(code).toBe(0);
  });

  test('a manifest that was in no cluster is printed as it is', async () => {
    const { code, stdout, stderr } = await run(['clean', '-'], { stdin: configMap });
    expect([code, stdout]).toEqual([0, configMap]);
    expect(stderr).toContain('a manifest needs no cleaning');
  });

  test('keys and names that mean something to JavaScript or a terminal', async () => {
    const stdin = `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"__proto__","uid":"a","labels":{"__proto__":"x"}},"data":{"__proto__":"y","constructor":"z"}}
---
${list(copy('Secret', '\u001B[31m\u202Ea', { data: { '\u0007key': 'aHVudGVyMg==' } }))}`;
    const { stdout, stderr } = await run(['clean', '-'], { stdin });
    expect(stdout).toContain('name: __proto__\n  labels:\n    __proto__: x\ndata:\n  __proto__: "y"\n  constructor: z');
    // oxlint-disable-next-line no-control-regex
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
  });

  test('5,000 objects take no time to speak of', async () => {
    const items = Array.from({ length: 5000 }, (_, index) =>
      copy('Service', `a${index}`, { spec: { clusterIP: '10.96.0.7', type: 'ClusterIP' } }),
    );
    const start = performance.now();
    const { stdout } = await run(['clean', '-'], { stdin: list(...items) });
    expect(stdout.split('---\n')).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('check says that a file is a dump', () => {
  const note = (stdout: string): string[] =>
    (JSON.parse(stdout) as { notes: string[] }).notes.filter((each) => each.includes('k8sport clean'));

  test.each([
    ['a dump', { 'state.yaml': text }, ['state.yaml was printed by a cluster; make manifests of it: k8sport clean state.yaml']],
    [
      'two',
      { 'a.yaml': text, 'b.yaml': text },
      ['a.yaml and 1 more were printed by a cluster; make manifests of them: k8sport clean a.yaml …'],
    ],
    ['a manifest', { 'a.yaml': configMap }, []],
    ['one copied object among many', { 'a.yaml': `${list(copy('ConfigMap', 'a'))}\n---\n${configMap}---\n${configMap}` }, []],
  ])('%s', async (_, files, expected) => {
    const { stdout } = await run(['check', '-f', 'json'], { cwd: folder(files) });
    expect(note(stdout)).toEqual(expected);
  });
});
