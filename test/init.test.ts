import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configMap, folder, run } from './run.ts';

/** The environments `init` writes, and what it says. */
async function init(files: Readonly<Record<string, string>>): Promise<{ readonly environments: object; readonly stdout: string }> {
  const cwd = folder(files);
  const { code, stdout, stderr } = await run(['init'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { environments = {} } = JSON.parse(readFileSync(path.join(cwd, '.k8sportrc.json'), 'utf8')) as { environments?: object };
  return { environments, stdout };
}

const kustomization = (...resources: readonly string[]): string => `resources: [${resources.join(', ')}]\n`;

describe('init writes the environments it finds', () => {
  test('in overlays, with what they are built from', async () => {
    const { environments } = await init({
      'k8s/base/kustomization.yaml': kustomization('map.yaml'),
      'k8s/base/map.yaml': configMap,
      'k8s/components/tls/kustomization.yaml': 'kind: Component\n',
      'k8s/overlays/local/kustomization.yaml': kustomization('../../base'),
      'k8s/overlays/prod/kustomization.yaml': `${kustomization('../../base')}components: [../../components/tls]\n`,
      'k8s/overlays/prod/patches/map.yaml': configMap,
    });
    expect(environments).toEqual({
      local: { path: 'k8s/overlays/local', role: 'local', base: 'k8s/base' },
      prod: { path: 'k8s/overlays/prod', role: 'production', base: 'k8s/base' },
    });
  });

  test('in environments, whatever their names', async () => {
    const { environments } = await init({ 'environments/qa/a.yaml': configMap, 'environments/live/a.yaml': configMap });
    expect(environments).toEqual({
      live: { path: 'environments/live', role: 'production' },
      qa: { path: 'environments/qa', role: 'unknown' },
    });
  });

  test('below the folder of an application', async () => {
    const { environments } = await init({ 'overlays/web/dev/a.yaml': configMap, 'overlays/web/prod/a.yaml': configMap });
    expect(environments).toEqual({
      dev: { path: 'overlays/web/dev', role: 'local' },
      prod: { path: 'overlays/web/prod', role: 'production' },
    });
  });

  test.each([
    ['kind', 'eks'],
    ['local', 'production'],
    ['minikube', 'gke-eu'],
    ['dev-stack', 'staging-stack'],
  ])('beside each other: k8s/%s and k8s/%s', async (local, production) => {
    const { environments } = await init({
      [`k8s/${local}/a.yaml`]: configMap,
      [`k8s/${production}/deep/a.yaml`]: configMap,
      'k8s/shared/a.yaml': configMap,
    });
    expect(environments).toEqual({
      [local]: { path: `k8s/${local}`, role: 'local' },
      [production]: { path: `k8s/${production}`, role: 'production' },
    });
  });

  test('by their paths where names are taken', async () => {
    const { environments } = await init({
      'a/overlays/prod/a.yaml': configMap,
      'b/overlays/prod/a.yaml': configMap,
      'b/overlays/dev/a.yaml': configMap,
    });
    expect(Object.keys(environments)).toEqual(['a/overlays/prod', 'dev', 'b/overlays/prod']);
  });
});

describe('init invents nothing', () => {
  test.each([
    ['one folder alone', { 'k8s/kind/a.yaml': configMap, 'k8s/base/a.yaml': configMap }],
    ['two of the same role', { 'k8s/kind/a.yaml': configMap, 'k8s/minikube/a.yaml': configMap }],
    ['folders without manifests', { 'infra/dev/values.yaml': 'a: 1\n', 'infra/prod/values.yaml': 'a: 2\n' }],
    ['an environment of terraform', { 'environments/prod/main.tf': '', 'environments/prod/ci.yaml': 'jobs: {}\n' }],
    ['components', { 'k8s/kind/kustomization.yaml': 'kind: Component\n', 'k8s/eks/kustomization.yaml': 'kind: Component\n' }],
    [
      'templates of a chart',
      { 'web/Chart.yaml': 'name: web\n', 'web/templates/dev/a.yaml': configMap, 'web/templates/prod/a.yaml': configMap },
    ],
    ['variants', { 'overlays/stable/a.yaml': configMap, 'overlays/with-tls/a.yaml': configMap }],
    [
      'tests and examples',
      { 'tests/overlays/prod/a.yaml': configMap, 'examples/kind/a.yaml': configMap, 'examples/eks/a.yaml': configMap },
    ],
    ['what git ignores', { '.gitignore': 'out\n', 'out/overlays/prod/a.yaml': configMap }],
  ])('%s', async (_, files) => {
    expect((await init(files)).environments).toEqual({});
  });
});

test('init says which role it has not found', async () => {
  const { stdout } = await init({ 'overlays/kind/a.yaml': configMap });
  expect(stdout).toContain('no production environment was found; name its folder');
  expect((await init({ 'overlays/kind/a.yaml': configMap, 'overlays/eks/a.yaml': configMap })).stdout).not.toContain('was found');
});
