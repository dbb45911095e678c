import { describe, expect, test } from 'vitest';
import { folder, run } from './run.ts';

const claim = (storageClass?: string): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  ${storageClass === undefined ? '' : `storageClassName: ${storageClass}`}
  resources:
    requests:
      storage: 1Gi
`;

async function check(manifest: string, config: unknown, others: Readonly<Record<string, string>> = {}, ...argv: string[]) {
  const cwd = folder({ 'claim.yaml': manifest, '.k8sportrc.json': JSON.stringify(config), ...others });
  return run(['check', '-f', 'concise', '--role', 'production', ...argv, 'claim.yaml'], { cwd });
}

describe('a cluster of the configuration', () => {
  const own = { 'our-prod': { extends: 'eks', storageClasses: ['fast', { name: 'standard', default: true }] } };

  test('is judged where nobody chooses a target', async () => {
    expect((await check(claim('standard'), { targets: own })).stdout).not.toContain('storage-class');
    expect((await check(claim('local-path'), { targets: own })).stdout).toContain('on our-prod the claim stays Pending: write `standard`');
    expect((await check(claim(), { targets: own })).stdout).not.toContain('storage-class');
  });

  test('may be chosen by its name, in the configuration and on the command line', async () => {
    const both = await check(claim('standard'), { targets: own, target: ['our-prod', 'aks'] });
    expect(both.stdout).toContain('on Azure AKS the claim stays Pending');
    const one = await check(claim('standard'), { targets: own, target: ['our-prod', 'aks'] }, {}, '--target', 'our-prod');
    expect(one.stdout).not.toContain('storage-class');
  });

  test('may stand in a file of its own', async () => {
    const file = JSON.stringify({ ...own['our-prod'], title: 'our cluster' });
    const { stdout } = await check(claim('local-path'), { targets: { 'our-prod': 'prod/target.json' } }, { 'prod/target.json': file });
    expect(stdout).toContain('on our cluster the claim stays Pending');
  });

  test('keeps what the platform it extends refuses', async () => {
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  hostNetwork: true\n  containers: []\n`;
    const { stdout } = await check(pod, { targets: { prod: { extends: 'gke-autopilot', refuses: ['gpu'] } } });
    expect(stdout).toContain('error host-network');
  });

  test.each([
    [{ targets: { prod: { extends: 'esk' } } }, '/targets/prod/extends: `esk` is not known; did you mean `eks`?'],
    [
      { targets: { prod: { storageClass: [] } } },
      '/targets/prod/storageClass: `storageClass` is not known; did you mean `storageClasses`?',
    ],
    [{ targets: { prod: { refuses: ['hostpath'] } } }, '/targets/prod/refuses/0: `hostpath` is not known; did you mean `host-path`?'],
    [{ targets: { eks: {} } }, '/targets/eks'],
    [{ targets: { prod: {} }, target: 'prdo' }, '/target: `prdo` is not known; did you mean `prod`?'],
    [
      { targets: { prod: {} }, environments: { eu: { path: 'eu', target: ['eks', 'pord'] } } },
      '/environments/eu/target/1: `pord` is not known; did you mean `prod`?',
    ],
    [{ targets: { prod: 'target.json' } }, 'target.json: cannot be read'],
    [{ targets: { prod: 'broken.json' } }, 'broken.json: no JSON'],
    [{ targets: { prod: 'wrong.json' } }, 'wrong.json: /targets/prod/title: must NOT have fewer than 1 characters'],
    [{ targets: { prod: 'string.json' } }, 'string.json: a definition is an object'],
  ])('that is wrong is an error: %j', async (config, message) => {
    const { code, stderr } = await check(claim(), config, {
      'broken.json': '{',
      'wrong.json': '{"title": ""}',
      'string.json': '"other.json"',
    });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test('that the command line names wrongly is an error with the nearest name', async () => {
    const { code, stderr } = await check(claim(), { targets: own }, {}, '--target', 'our-prd');
    expect(stderr).toContain('--target: `our-prd` is not known\ndid you mean our-prod?');
    expect(code).toBe(2);
  });
});
