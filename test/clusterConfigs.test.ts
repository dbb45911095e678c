import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/model/finding.ts';
import type { Scorecard } from '../src/model/scorecard.ts';
import { configMap, folder, run } from './run.ts';

type Files = Readonly<Record<string, string>>;

async function check(files: Files, ...argv: readonly string[]): Promise<readonly Finding[]> {
  const { stdout, stderr } = await run(['check', ...argv, '-f', 'json'], { cwd: folder(files) });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { findings: readonly Finding[] }).findings;
}

const tell = (findings: readonly Finding[], ...rules: readonly string[]): string[] =>
  findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ place, severity, rule }) => `${place.file}:${place.start.line}:${place.start.column} ${severity} ${rule}`);

const kind = (...lines: readonly string[]): string => ['kind: Cluster', 'apiVersion: kind.x-k8s.io/v1alpha4', ...lines, ''].join('\n');
const mapped = kind('nodes:', '  - role: control-plane', '    extraPortMappings:', '      - { containerPort: 30080, hostPort: 8080 }');
const service = (nodePort: number): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n  ports:\n    - port: 80\n      nodePort: ${nodePort}\n`;
const old = kind('nodes:', '  - image: kindest/node:v1.30.0');

describe('which objects count', () => {
  test('those of local environments, and not those of production', async () => {
    const files = { 'kind.yaml': mapped, 'overlays/local/s.yaml': service(30090), 'overlays/production/s.yaml': service(30080) };
    expect(tell(await check(files), 'unused-port-mapping', 'unmapped-node-port')).toEqual([
      'kind.yaml:6:26 info unused-port-mapping',
      'overlays/local/s.yaml:9:17 info unmapped-node-port',
    ]);
  });

  test('where nothing is known to be local, those of unknown role', async () => {
    const files = { 'kind.yaml': mapped, 'k8s/s.yaml': service(30080), 'overlays/production/s.yaml': service(30100) };
    expect(tell(await check(files), 'unused-port-mapping', 'unmapped-node-port')).toEqual([]);
  });

  test('of several clusters, each has the objects beside it', async () => {
    const files = { 'a/kind.yaml': mapped, 'a/s.yaml': service(30080), 'b/kind.yaml': mapped, 'b/s.yaml': service(30100) };
    expect(tell(await check(files), 'unused-port-mapping', 'unmapped-node-port')).toEqual([
      'b/kind.yaml:6:26 info unused-port-mapping',
      'b/s.yaml:9:17 info unmapped-node-port',
    ]);
  });

  test('one deep in another folder has nothing to do with an object', async () => {
    const files = { 'shop/k8s/local/kind.yaml': mapped, 'blog/s.yaml': service(30100) };
    expect(tell(await check(files), 'unused-port-mapping', 'unmapped-node-port')).toEqual([]);
    const common = { 'deploy/kind/kind.yaml': mapped, 'blog/s.yaml': service(30100) };
    expect(tell(await check(common), 'unused-port-mapping', 'unmapped-node-port')).toHaveLength(2);
  });

  test('a chart that nobody rendered may bring what the mapping is for', async () => {
    const files = {
      'kind.yaml': mapped,
      's.yaml': service(30100),
      'chart/Chart.yaml': 'name: web\n',
      'chart/templates/s.yaml': 'port: {{ .Values.port }}\n',
    };
    const { stdout } = await run(['check', '-f', 'json'], { cwd: folder(files) });
    expect(tell((JSON.parse(stdout) as { findings: Finding[] }).findings, 'unused-port-mapping')).toEqual([]);
  });
});

describe('the configuration', () => {
  test('is judged where there is nothing else', async () => {
    expect(tell(await check({ 'kind.yaml': old }, 'kind.yaml'), 'node-version-skew')).toEqual(['kind.yaml:4:12 warning node-version-skew']);
  });

  test('of a kind that describes no cluster is nothing to check', async () => {
    const { code, stderr } = await run(['check', '.'], { cwd: folder({ 'k3d.yaml': 'apiVersion: k3d.io/v1alpha5\nkind: ClusterList\n' }) });
    expect([code, stderr]).toEqual([2, expect.stringContaining('no Kubernetes object and no command for a cluster in 1 file')]);
  });

  test('is not judged in a folder of tests', async () => {
    expect(tell(await check({ 'test/kind.yaml': old, 'a.yaml': configMap }), 'node-version-skew')).toEqual([]);
    expect(tell(await check({ 'test/kind.yaml': old }, 'test/kind.yaml'), 'node-version-skew')).toHaveLength(1);
  });

  const environments = JSON.stringify({
    target: ['eks'],
    environments: { local: { path: 'local', role: 'local' }, production: { path: 'production', role: 'production', target: ['gke'] } },
  });
  const inEnvironments = (config: string): Files => ({
    '.k8sportrc.json': environments,
    'kind.yaml': config,
    'local/a.yaml': configMap,
    'production/a.yaml': configMap,
  });

  test('is judged once, however many environments there are, and for the targets of all', async () => {
    const [finding, ...more] = (await check(inEnvironments(old))).filter(({ rule }) => rule === 'node-version-skew');
    expect(more).toEqual([]);
    expect(finding?.message).toContain('Amazon EKS has 1.34 to 1.37 and Google GKE 1.35 to 1.36');
  });

  test('maps a port for what lies in no environment, perhaps', async () => {
    const files = { ...inEnvironments(mapped), 'local/s.yaml': service(30100) };
    expect(tell(await check(files), 'unused-port-mapping')).toHaveLength(1);
    expect(tell(await check({ ...files, 'infra/s.yaml': service(30080) }), 'unused-port-mapping')).toEqual([]);
  });

  test('is silenced by a comment in it, in environments too', async () => {
    const silenced = old.replace('  - image', '  # k8sport-ignore node-version-skew: as long as the old cluster lives\n  - image');
    for (const files of [{ 'kind.yaml': silenced }, inEnvironments(silenced)]) {
      const findings = await check(files);
      expect(tell(findings, 'node-version-skew', 'unused-suppression')).toEqual([]);
    }
    const inVain = silenced.replace('1.30', '1.35');
    expect(tell(await check({ 'kind.yaml': inVain }), 'unused-suppression')).toHaveLength(1);
  });

  test('is switched off and graded by file', async () => {
    const config = (severity: string): Files => ({
      'kind.yaml': old,
      'other/kind.yaml': old,
      '.k8sportrc.json': JSON.stringify({ overrides: [{ files: ['other/**'], rules: { 'node-version-skew': severity } }] }),
    });
    expect(tell(await check(config('off'), '.'), 'node-version-skew')).toEqual(['kind.yaml:4:12 warning node-version-skew']);
    expect(tell(await check(config('error'), '.'), 'node-version-skew')).toContain('other/kind.yaml:4:12 error node-version-skew');
  });

  test('counts for the local environment alone, and for each target as that tells', async () => {
    const newer = kind('nodes:', '  - image: kindest/node:v1.37.0');
    const files = { ...inEnvironments(newer), '.k8sportrc.json': environments.replace('["eks"]', '["eks","gke"]') };
    const { stdout } = await run(['score', '-f', 'json'], { cwd: folder(files) });
    const { cards } = JSON.parse(stdout) as { cards: readonly Scorecard[] };
    const told = cards.map(({ environment, target, score }) => [
      environment,
      target,
      score.deductions.filter(({ rule }) => rule === 'node-version-skew').length,
    ]);
    expect(told).toEqual([
      ['local', 'eks', 0],
      ['local', 'gke', 1],
      ['production', 'gke', 0],
    ]);
  });
});

describe('a profile of minikube', () => {
  const profile = (config: object): string =>
    JSON.stringify(
      { Name: 'shop', Driver: 'docker', Nodes: [{ Name: '' }], KubernetesConfig: { KubernetesVersion: 'v1.30.0', ...config } },
      undefined,
      2,
    );

  test('is judged as others are', async () => {
    const files = {
      'profiles/shop/config.json': profile({ FeatureGates: 'HPAScaleToZero=true' }),
      'policy.yaml': 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p}\nspec: {podSelector: {}}\n',
    };
    expect(tell(await check(files), 'node-version-skew', 'api-server-flags', 'custom-network')).toEqual([
      'profiles/shop/config.json:9:3 warning custom-network',
      'profiles/shop/config.json:10:26 warning node-version-skew',
      'profiles/shop/config.json:11:21 warning api-server-flags',
    ]);
  });

  test('is not taken for one unless it surely is', async () => {
    const other = JSON.stringify({ KubernetesConfig: { KubernetesVersion: 'v1.30.0' }, Nodes: 'many', Driver: 'docker' });
    expect(tell(await check({ 'config.json': other, 'a.yaml': configMap }), 'node-version-skew')).toEqual([]);
  });
});
