import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEnvironments } from '../src/commands/environments/loadEnvironments.ts';
import type { LoadedEnvironment } from '../src/commands/environments/loadedEnvironment.ts';
import { loadConfig } from '../src/config/load.ts';
import { UserError } from '../src/errors.ts';
import { resourceName } from '../src/kube/resourceId.ts';
import { configMap, folder, neverPulled } from './run.ts';

async function load(cwd: string, ...names: readonly string[]): Promise<readonly LoadedEnvironment[]> {
  const { environments } = await loadEnvironments(names, {
    cwd,
    config: await loadConfig(cwd),
    helm: () => {
      throw new Error('no chart is asked for');
    },
  });
  return environments;
}

const refusal = async (cwd: string, ...names: readonly string[]): Promise<string> => {
  const error = await load(cwd, ...names).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message, help } = error as UserError;
  return `${message}\n${help}`;
};

const overlays = {
  'k8s/base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'k8s/base/pod.yaml': neverPulled,
  'k8s/overlays/local/kustomization.yaml': 'resources: [../../base]\nnamePrefix: local-\n',
  'k8s/overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: prod-\n',
};

describe('an environment is found', () => {
  test('by its name in the configuration, before anything else of that name', async () => {
    const environments = { prod: { path: 'deploy', role: 'production', target: 'gke', distribution: 'kind', kubernetes: '1.34' } };
    const cwd = folder({
      ...overlays,
      'deploy/map.yaml': configMap,
      'prod/pod.yaml': neverPulled,
      '.k8sportrc.json': JSON.stringify({ environments }),
    });
    const [prod] = await load(cwd, 'prod');
    expect(prod).toMatchObject({ name: 'prod', role: 'production', roleFrom: 'configuration', kubernetes: '1.34' });
    expect(prod!.targets.map(({ id }) => id)).toEqual(['gke']);
    expect(prod!.distributions.map(({ id }) => id)).toEqual(['kind']);
    expect(prod!.resources.map(({ id }) => resourceName(id))).toEqual(['ConfigMap/web']);
  });

  test('by the layout, rendered, with the files it is made of', async () => {
    const [local, prod] = await load(folder(overlays), 'local', 'prod');
    expect(local).toMatchObject({ name: 'local', role: 'local', roleFrom: 'path' });
    expect(prod).toMatchObject({ name: 'prod', role: 'production', roleFrom: 'path' });
    expect(prod!.resources.map(({ id }) => resourceName(id))).toEqual(['Pod/prod-web']);
    expect(prod!.resources[0]!.locate(['spec']).file).toBe('k8s/base/pod.yaml');
    expect([...prod!.files].toSorted()).toEqual([
      'k8s/base/kustomization.yaml',
      'k8s/base/pod.yaml',
      'k8s/overlays/prod/kustomization.yaml',
    ]);
    expect([...prod!.texts.keys()].toSorted()).toEqual([...prod!.files].toSorted());
    expect(prod!.kustomizations.map(({ file }) => file)).toContain('k8s/overlays/prod/kustomization.yaml');
  });

  test('by a path, whatever it leads to', async () => {
    const cwd = folder({ ...overlays, 'plain/a.yaml': configMap, 'plain/b.yaml': configMap.replace('web', 'b') });
    const names = ['k8s/overlays/prod/', 'k8s/base', 'plain', 'plain/b.yaml', 'plain/*.yaml'];
    const found = await load(cwd, ...names);
    expect(found.map(({ name, role, resources }) => [name, role, resources.length])).toEqual([
      ['k8s/overlays/prod', 'production', 1],
      ['k8s/base', 'unknown', 1],
      ['plain', 'unknown', 2],
      ['plain/b.yaml', 'unknown', 1],
      ['plain/*.yaml', 'unknown', 2],
    ]);
  });

  test('by the folders beside it, which tell its role', async () => {
    const cwd = folder({ 'k8s/kind/a.yaml': configMap, 'k8s/eks/a.yaml': configMap, 'other/kind/a.yaml': configMap });
    const roles = (await load(cwd, 'k8s/kind', 'eks', 'other/kind')).map(({ role }) => role);
    expect(roles).toEqual(['local', 'production', 'unknown']);
  });

  test('from within its layout', async () => {
    const cwd = path.join(folder(overlays), 'k8s/overlays');
    expect((await load(cwd, 'local', 'prod')).map(({ role }) => role)).toEqual(['local', 'production']);
    expect((await load(path.join(cwd, 'prod'), '.', '../local')).map(({ role }) => role)).toEqual(['production', 'local']);
  });

  test('with what the configuration says of the environment that its path belongs to', async () => {
    const environments = { laptop: { path: 'plain', role: 'local', distribution: 'k3s' } };
    const cwd = folder({ 'plain/a.yaml': configMap, '.k8sportrc.json': JSON.stringify({ environments }) });
    const [found] = await load(cwd, 'plain/a.yaml');
    expect(found).toMatchObject({ name: 'plain/a.yaml', role: 'local', roleFrom: 'configuration' });
    expect(found!.distributions.map(({ id }) => id)).toEqual(['k3s']);
  });
});

describe('what is wrong is said', () => {
  test('a name that nobody knows', async () => {
    const message = await refusal(folder(overlays), 'local', 'prdo');
    expect(message).toBe('there is no environment and no path `prdo`\ndid you mean prod? Known: local, prod');
    expect(await refusal(folder({ 'a.yaml': configMap }), 'prod')).toContain('describe `environments`');
  });

  test('a name that may be several folders', async () => {
    const cwd = folder({ 'a/overlays/prod/a.yaml': configMap, 'b/overlays/prod/a.yaml': configMap });
    expect(await refusal(cwd, 'prod')).toContain('`prod` may be any of `a/overlays/prod`, `b/overlays/prod`\nwrite one of these paths');
  });

  test('an environment that is not there, or holds nothing', async () => {
    const environments = { gone: { path: 'gone' }, none: { path: 'none' } };
    const cwd = folder({ 'none/compose.yaml': 'services: {}\n', '.k8sportrc.json': JSON.stringify({ environments }) });
    expect(await refusal(cwd, 'gone')).toContain('`gone` does not exist, so environment `gone` lacks it');
    expect(await refusal(cwd, 'none')).toContain('environment `none` holds no manifest');
    expect(await refusal(cwd, 'none/compose.yaml')).toContain('holds no manifest');
  });

  test('a folder that kustomize refuses keeps its problems', async () => {
    const files = { 'prod/kustomization.yaml': 'resources: [gone.yaml, map.yaml]\n', 'prod/map.yaml': configMap };
    const [prod] = await load(folder(files), 'prod');
    expect(prod!.problems.map(({ rule, place }) => [rule.meta.id, place.file])).toEqual([
      ['invalid-kustomization', 'prod/kustomization.yaml'],
    ]);
  });
});
