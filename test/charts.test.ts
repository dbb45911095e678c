import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { helm } from '../src/commands/programs/helm.ts';
import { UserError } from '../src/errors.ts';
import { configMap, folder, run } from './run.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: {{ .Values.type }}\n';
const files = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: shop-web\nversion: 0.1.0\n',
  'charts/web/templates/service.yaml': service,
  'charts/web/values.yaml': 'type: ClusterIP\n',
  'values/local.yaml': 'type: NodePort\n',
  'values/prod.yaml': 'type: LoadBalancer\n',
};
const environments = {
  local: { chart: 'charts/web', values: ['charts/web/values.yaml', 'values/local.yaml'], role: 'local' },
  prod: { chart: 'charts/web', values: ['values/prod.yaml'], release: 'shop', namespace: 'shop', kubernetes: '1.34', role: 'production' },
};
const config = JSON.stringify({ environments }, null, 1);
const check = ['check', '-f', 'concise', '-v'];
const rendered = (type: string): string =>
  `---\n# Source: shop-web/templates/service.yaml\n${service.replace('{{ .Values.type }}', type)}---\n# Source: shop-web/charts/db/templates/map.yaml\n${configMap}`;

describe('an environment of a chart', () => {
  test('is rendered by helm with its values, and told by its templates', async () => {
    const cwd = folder({ ...files, '.k8sportrc.json': config });
    const asked: (readonly string[])[] = [];
    const { stdout } = await run(check, {
      cwd,
      helm: async (words) => {
        asked.push(words);
        return { output: rendered('NodePort') };
      },
    });
    const inside = (file: string): string => path.join(cwd, file);
    const prefix = (release: string): string[] => ['template', release, inside('charts/web'), '--include-crds', '--skip-tests'];
    expect(asked).toEqual([
      prefix('web').concat('--values', inside('charts/web/values.yaml'), '--values', inside('values/local.yaml')),
      prefix('shop').concat('--namespace', 'shop', '--kube-version', '1.34', '--values', inside('values/prod.yaml')),
    ]);
    expect(stdout).toMatch(/^charts\/web\/templates\/service\.yaml:1:1: warning node-port-service .*\[local and prod\]$/m);
    expect(stdout).toContain('2 files, 4 resources');
  });

  test('blames Chart.yaml for what comes from no file of the chart, whatever the output claims', async () => {
    const cwd = folder({ ...files, 'secret.yaml': '', '.k8sportrc.json': config });
    const output = rendered('NodePort').replace('shop-web/templates/service.yaml', 'shop-web/../../secret.yaml');
    const { stdout } = await run(check, { cwd, helm: async () => ({ output }) });
    expect(stdout).toMatch(/^charts\/web\/Chart\.yaml:1:1: warning node-port-service/m);
  });

  test('that helm refuses is missing, without the words of helm, which may hold secrets', async () => {
    const cwd = folder({ ...files, '.k8sportrc.json': config });
    const { code, stdout } = await run(check, { cwd, helm: async () => ({ refusal: 'Error: password: hunter2' }) });
    expect(code).toBe(1);
    expect(stdout).toContain('.k8sportrc.json:4:13: error missing-environment helm cannot render the chart of environment `local`');
    expect(stdout).not.toContain('hunter2');
  });

  test('is never rendered where something of it is missing', async () => {
    const broken = { local: { chart: 'charts/web', values: ['gone.yaml'] }, prod: { chart: 'charts' } };
    const cwd = folder({ ...files, '.k8sportrc.json': JSON.stringify({ environments: broken }) });
    const { stdout } = await run(check, { cwd });
    expect(stdout).toContain('the values of environment `local` do not exist: `gone.yaml`');
    expect(stdout).toContain('the chart of environment `prod` holds no Chart.yaml: `charts`');
  });

  test('is not rendered where a path is named', async () => {
    const cwd = folder({ ...files, 'a.yaml': configMap, '.k8sportrc.json': config });
    expect((await run(['check', '.', '-f', 'concise'], { cwd })).stdout).toContain('1 template was not judged');
  });

  test('holds broken output to its template', async () => {
    const cwd = folder({ ...files, '.k8sportrc.json': config });
    const { stdout } = await run(check, {
      cwd,
      helm: async () => ({ output: `${rendered('NodePort')}---\n# Source: a/templates/service.yaml\na: [\n` }),
    });
    expect(stdout).toContain('charts/web/templates/service.yaml:1:1: error invalid-yaml');
  });
});

const real = spawnSync('helm', ['version'], { encoding: 'utf8' });
if (real.status !== 0) process.stderr.write('charts: no helm on the PATH, so the real one is not run\n');

test.skipIf(real.status === 0)('without helm the call is wrong', async () => {
  await expect(helm(['version'])).rejects.toThrow(UserError);
  const { code, stderr } = await run(check, { cwd: folder({ ...files, '.k8sportrc.json': config }), helm });
  expect(code).toBe(2);
  expect(stderr).toContain('there is no helm on the PATH, and an environment of the configuration is a chart\ninstall helm');
});

describe.skipIf(real.status !== 0)('the real helm', () => {
  test('renders each environment with its own values', { timeout: 30_000 }, async () => {
    const { stdout } = await run(check, { cwd: folder({ ...files, '.k8sportrc.json': config }), helm });
    expect(stdout).toMatch(/^charts\/web\/templates\/service\.yaml:1:1: info node-port-service/m);
  });

  test('refuses a chart without a name', { timeout: 30_000 }, async () => {
    expect(await helm(['template', 'a', folder({ 'Chart.yaml': 'version: 0.1.0\n' })])).toHaveProperty('refusal');
  });
});
