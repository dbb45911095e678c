import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configMap, folder, neverPulled, run } from './run.ts';

interface JsonReport {
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly place: { readonly file: string } }[];
  readonly sets: readonly {
    readonly environment: string;
    readonly role: string;
    readonly targets: readonly string[];
    readonly resources: number;
  }[];
  readonly counts: { readonly files: number; readonly resources: number };
  readonly notes: readonly string[];
}

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n';

/** Checks what the configuration names, without a path. */
async function check(files: Readonly<Record<string, string>>, environments: object, ...more: readonly string[]): Promise<JsonReport> {
  const cwd = folder({ ...files, '.k8sportrc.json': JSON.stringify({ environments }, null, 2) });
  const { stdout, stderr } = await run(['check', '-f', 'json', '--exit-zero', ...more], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as JsonReport;
}

const rulesAndFiles = ({ findings }: JsonReport): string[] => findings.map(({ rule, place }) => `${rule} ${place.file}`);

describe('check without paths', () => {
  test('judges every environment against its own target and role', async () => {
    const report = await check(
      { 'a/web.yaml': service, 'b/web.yaml': service, 'c/web.yaml': service },
      {
        laptop: { path: 'a', role: 'local' },
        eu: { path: 'b', role: 'production', target: 'eks-fargate' },
        us: { path: 'c', role: 'production', target: ['eks', 'gke'] },
      },
    );
    expect(report.sets).toEqual([
      { environment: 'laptop', role: 'local', roleFrom: 'configuration', targets: ['eks', 'gke', 'aks'], resources: 1 },
      { environment: 'eu', role: 'production', roleFrom: 'configuration', targets: ['eks-fargate'], resources: 1 },
      { environment: 'us', role: 'production', roleFrom: 'configuration', targets: ['eks', 'gke'], resources: 1 },
    ]);
    const severities = (report.findings as unknown as { rule: string; severity: string; place: { file: string } }[])
      .filter(({ rule }) => rule === 'node-port-service')
      .map(({ severity, place }) => [place.file, severity]);
    expect(severities).toEqual([
      ['a/web.yaml', 'info'],
      ['b/web.yaml', 'error'],
      ['c/web.yaml', 'warning'],
    ]);
  });

  test('a base is an environment of its own and a part of another; its line is blamed once', async () => {
    const report = await check(
      {
        'base/kustomization.yaml': 'resources: [pod.yaml]\n',
        'base/pod.yaml': neverPulled,
        'local/kustomization.yaml': 'namePrefix: my-\nresources: [../base]\n',
      },
      { local: { path: 'local', role: 'local' }, production: { path: 'base', role: 'production' } },
    );
    const found = report.findings.filter(({ rule }) => rule === 'never-pull');
    expect(found).toMatchObject([{ place: { file: 'base/pod.yaml' }, environments: ['local', 'production'] }]);
    expect(report.counts).toMatchObject({ files: 3, resources: 2 });
  });

  test('an environment is what is deployed: all kustomizations that none includes, and nothing that lies beside one', async () => {
    const kustomization = 'resources: [map.yaml]\n';
    const report = await check(
      {
        'prod/a/kustomization.yaml': kustomization,
        'prod/a/map.yaml': configMap,
        'prod/a/stray.yaml': service,
        'prod/b/kustomization.yaml': kustomization,
        'prod/b/map.yaml': configMap,
        'prod/b/sub/kustomization.yaml': kustomization,
        'prod/b/sub/map.yaml': configMap,
        'prod/plain.yaml': configMap.replace('web', 'plain'),
        'dev/map.yaml': configMap,
      },
      { prod: { path: 'prod', role: 'production' }, dev: { path: ['dev'], role: 'local' } },
    );
    expect(report.sets.map(({ environment, resources }) => [environment, resources])).toEqual([
      ['prod', 3],
      ['dev', 1],
    ]);
    expect(rulesAndFiles(report)).toContain('orphaned-manifest prod/a/stray.yaml');
    expect(rulesAndFiles(report)).not.toContain('node-port-service prod/a/stray.yaml');
  });

  test('a file belongs to the environment that reaches it by the longest path', async () => {
    const report = await check(
      { 'k8s/map.yaml': configMap, 'k8s/local/pod.yaml': neverPulled },
      { production: { path: 'k8s', role: 'production' }, local: { path: 'k8s/local', role: 'local' } },
    );
    expect(report.sets.map(({ environment, resources }) => [environment, resources])).toEqual([
      ['production', 1],
      ['local', 1],
    ]);
    expect(report.findings).toMatchObject([{ rule: 'never-pull', environments: ['local'] }]);
  });

  test('lists may share folders, and take globs', async () => {
    const report = await check(
      { 'shared/map.yaml': configMap, 'a/a.yaml': service, 'a/b.txt': '', 'b/one.yaml': service },
      { local: { path: ['shared', 'a/*.yaml'], role: 'local' }, production: { path: ['shared', 'b'], role: 'production' } },
    );
    expect(report.sets.map(({ environment, resources }) => [environment, resources])).toEqual([
      ['local', 2],
      ['production', 2],
    ]);
    expect(report.counts.files).toBe(3);
  });

  test('what lies in no environment is counted in a note, but for what is not deployed', async () => {
    const files = {
      'k8s/base/kustomization.yaml': 'resources: [map.yaml]\n',
      'k8s/base/map.yaml': configMap,
      'k8s/prod/kustomization.yaml': 'resources: [../base]\n',
      'k8s/dev/kustomization.yaml': 'resources: [../base]\n',
      'other/pod.yaml': neverPulled,
      'tests/pod.yaml': neverPulled,
      'docker-compose.yaml': 'services: {}\n',
    };
    const environments = { prod: { path: 'k8s/prod', role: 'production' }, dev: { path: 'k8s/dev', role: 'local' } };
    const report = await check(files, environments);
    expect(rulesAndFiles(report)).toEqual([]);
    expect(report.notes).toEqual(['1 file with manifests lies in no environment and was not judged; judge everything: k8sport check .']);
  });

  test('the configuration of a local cluster counts, wherever it lies', async () => {
    const mapped = `${service}  ports: [{port: 80, nodePort: 30080}]\n`;
    const kind =
      'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes: [{role: control-plane, extraPortMappings: [{containerPort: 30080}]}]\n';
    const report = await check(
      { 'k8s/local/web.yaml': mapped, 'k8s/prod/map.yaml': configMap, 'kind.yaml': kind },
      { local: { path: 'k8s/local', role: 'local' }, prod: { path: 'k8s/prod', role: 'production' } },
    );
    expect(report.findings.find(({ rule }) => rule === 'fixed-node-port')?.message).toContain('kind.yaml');
  });

  test('an environment that is gone is an error, and the others are judged', async () => {
    const cwd = folder({
      'k8s/local/pod.yaml': neverPulled,
      '.k8sportrc.json':
        '{\n  "environments": {\n    "local": { "path": "k8s/local", "role": "local" },\n    "prod": { "path": "k8s/prod", "role": "production" }\n  }\n}\n',
    });
    const { code, stdout } = await run(['check', '-f', 'concise'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('.k8sportrc.json:4:23: error missing-environment `k8s/prod` does not exist');
    expect(stdout).toContain('k8s/local/pod.yaml:8:24: error never-pull');
    expect((await run(['check', 'k8s/local', '-f', 'concise'], { cwd })).stdout).not.toContain('missing-environment');
  });

  test('a kustomization that is refused says so itself', async () => {
    const report = await check(
      { 'prod/kustomization.yaml': 'resources: [gone.yaml]\n', 'dev/map.yaml': configMap },
      { prod: { path: 'prod', role: 'production' }, dev: { path: 'dev', role: 'local' } },
    );
    expect(rulesAndFiles(report)).toEqual(['invalid-kustomization prod/kustomization.yaml']);
  });

  test('works from a folder below, and with a role for all', async () => {
    const cwd = folder({
      'k8s/a/web.yaml': service,
      '.k8sportrc.json':
        '{"environments": {"a": {"path": "k8s/a", "role": "local"}, "b": {"path": "k8s/a/web.yaml", "role": "production"}}}',
      'docs/readme.md': '',
    });
    const { stdout } = await run(['check', '-f', 'concise', '-v', '--role', 'production'], { cwd: path.join(cwd, 'docs') });
    expect(stdout).toContain('../k8s/a/web.yaml:6:9: warning node-port-service');
  });

  test('a comment may silence a line of a base for all that inherit it', async () => {
    const report = await check(
      {
        'base/kustomization.yaml': 'resources: [pod.yaml]\n',
        'base/pod.yaml': neverPulled.replace('Never\n', 'Never # k8sport-ignore never-pull: kind loads it\n'),
        'a/kustomization.yaml': 'resources: [../base]\n',
        'b/kustomization.yaml': 'resources: [../base]\n',
      },
      { a: { path: 'a', role: 'local' }, b: { path: 'b', role: 'production' } },
    );
    expect(rulesAndFiles(report)).toEqual(['unmanaged-pod base/pod.yaml']);
  });

  test('without environments it is the working directory', async () => {
    const { stdout } = await run(['check', '-f', 'concise'], { cwd: folder({ 'a/pod.yaml': neverPulled, '.k8sportrc.json': '{}' }) });
    expect(stdout).toContain('a/pod.yaml:8:24: error never-pull');
  });
});

test('this repository checks its own environments', async () => {
  const cwd = path.join(import.meta.dirname, '..');
  const { code, stdout } = await run(['check', '-f', 'json'], { cwd });
  const { environments } = JSON.parse(readFileSync(path.join(cwd, '.k8sportrc.json'), 'utf8')) as { environments: object };
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as JsonReport).sets.map(({ environment }) => environment)).toEqual(Object.keys(environments));
});
