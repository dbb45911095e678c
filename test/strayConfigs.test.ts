import { expect, test } from 'vitest';
import { configMap, folder, run } from './run.ts';

const config = 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n';
const check = async (files: Readonly<Record<string, string>>): Promise<string> =>
  (await run(['check', '.', '-f', 'concise'], { cwd: folder(files) })).stdout;

test('a file or a kustomization that applies the configuration of a cluster together with objects is wrong', async () => {
  expect(await check({ 'all.yaml': `${configMap}---\n${config}` })).toContain(
    'all.yaml:7:13: error cluster-config-resource only kind reads `Cluster`',
  );
  const named = config.replace('kind: Cluster\n', 'kind: Cluster\nmetadata: {name: dev}\n');
  const stdout = await check({
    'k/kustomization.yaml': 'resources: [config-map.yaml, kind.yaml]\n',
    'k/config-map.yaml': configMap,
    'k/kind.yaml': named,
  });
  expect(stdout).toContain('k/kind.yaml:3:13: error cluster-config-resource only kind reads `Cluster`');
  expect(stdout).toContain('3 files, 2 resources');
});

test.each([
  ['beside manifests', { 'kind.yaml': config }],
  ['alone in a kustomization', { 'kind.yaml': config, 'kustomization.yaml': 'resources: [kind.yaml]\n' }],
  ['as a patch', { 'kind.yaml': config, 'kustomization.yaml': 'resources: [a.yaml, b.yaml]\npatches: [{ path: kind.yaml }]\n' }],
])('in a file of its own it is left alone: %s', async (_, files) => {
  expect(await check({ ...files, 'config-map.yaml': configMap })).not.toContain('cluster-config-resource');
});
