import { expect, test } from 'vitest';
import { configMap, folder, run } from './run.ts';

const files = {
  'base/kustomization.yaml': 'resources: [map.yaml]\n',
  'base/map.yaml': `${configMap}data:\n  mode: plain\n  on: "yes"\n`,
  'prod/kustomization.yaml':
    'namePrefix: eu-\nresources: [../base]\npatches:\n  - patch: |-\n      apiVersion: v1\n      kind: ConfigMap\n      metadata: {name: web}\n      data: {mode: strict}\n',
};

test('prints what kustomize would', async () => {
  const { code, stdout, stderr } = await run(['render', 'prod'], { cwd: folder(files) });
  expect(stdout).toBe('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: eu-web\ndata:\n  mode: strict\n  "on": "yes"\n');
  expect([code, stderr]).toEqual([0, '']);
});

test('--annotate says which line wrote each value', async () => {
  const { stdout } = await run(['render', 'prod', '--annotate'], { cwd: folder(files) });
  expect(stdout).toContain('kind: ConfigMap # base/map.yaml:2\n');
  expect(stdout).toContain('name: eu-web # prod/kustomization.yaml:1\n');
  expect(stdout).toContain('mode: strict # prod/kustomization.yaml:8\n');
  expect(stdout).toContain('"on": "yes" # base/map.yaml:7\n');
});

test('what is refused is said, with its place, and the rest is printed', async () => {
  const cwd = folder({ 'kustomization.yaml': 'resources: [map.yaml, gone.yaml]\n', 'map.yaml': configMap });
  const { code, stdout, stderr } = await run(['render', '.'], { cwd });
  expect(stderr).toBe('k8sport: kustomization.yaml:1: there is no `gone.yaml`; add it or correct the path\n');
  expect(stdout).toContain('name: web');
  expect(code).toBe(1);
});

test('files outside the folder are read where that is allowed', async () => {
  const cwd = folder({ 'k/kustomization.yaml': 'resources: [../map.yaml]\n', 'map.yaml': configMap });
  expect((await run(['render', 'k'], { cwd })).code).toBe(1);
  expect((await run(['render', 'k', '--load-restrictions', 'none'], { cwd })).stdout).toContain('name: web');
  expect((await run(['check', 'k', '--load-restrictions', 'none'], { cwd })).code).toBe(0);
});

test.each([
  [['render'], 'render takes one folder'],
  [['render', 'empty'], 'empty: no kustomization'],
])('%j is a wrong call', async (argv, message) => {
  const { code, stderr } = await run(argv, { cwd: folder({ 'empty/map.yaml': configMap }) });
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('values of Secrets are printed only where somebody asks for them', async () => {
  const cwd = folder({
    'kustomization.yaml': 'secretGenerator: [{name: made, literals: [password=hunter2]}]\nresources: [secret.yaml]\n',
    'secret.yaml':
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: own\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: \'{"stringData":{"token":"hunter2"}}\'\nstringData: {token: hunter2}\n',
  });
  const encoded = Buffer.from('hunter2').toString('base64');
  for (const argv of [
    ['render', '.'],
    ['render', '.', '--annotate'],
  ]) {
    const { stdout } = await run(argv, { cwd });
    expect(stdout).toContain('token: <hidden>');
    expect(stdout).toContain('password: <hidden>');
    expect(stdout).not.toContain('hunter2');
    expect(stdout).not.toContain(encoded);
  }
  const { stdout } = await run(['render', '.', '--show-secrets'], { cwd });
  expect(stdout).toContain('token: hunter2');
  expect(stdout).toContain(`password: ${encoded}`);
});
