import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, neverPulled, run } from './run.ts';

const concise = ['check', 'pod.yaml', '-f', 'concise'];

function files(config: unknown, name = '.k8sportrc.json'): Record<string, string> {
  return { 'pod.yaml': neverPulled, [name]: typeof config === 'string' ? config : JSON.stringify(config) };
}

describe('errors name the file, the pointer, what is allowed and the nearest known name', () => {
  test.each([
    [{ rule: {} }, '.k8sportrc.json: /rule: `rule` is not known; did you mean `rules`? Allowed: $schema, target'],
    [{ rules: { 'never-pul': 'off' } }, '/rules/never-pul: `never-pul` is not known; did you mean `never-pull`?'],
    [
      { rules: { 'never-pull': 'warn' } },
      '/rules/never-pull: `warn` is not known; did you mean `warning`? Allowed: error, warning, info, off',
    ],
    [{ rules: { 'never-pull': { severity: 'warn' } } }, '/rules/never-pull/severity: `warn` is not known'],
    [{ rules: { 'never-pull': { option: {} } } }, '/rules/never-pull/option: `option` is not known'],
    [{ rules: [] }, '/rules: must be object'],
    [{ target: 'esk' }, '/target: `esk` is not known; did you mean `eks`?'],
    [{ target: ['eks', 'gek'] }, '/target/1: `gek` is not known; did you mean `gke`?'],
    [{ kubernetes: '1.35.2' }, '/kubernetes: must match pattern'],
    [{ kubernetes: 1.35 }, '/kubernetes: must be string'],
    [{ environments: { prod: { role: 'production' } } }, '/environments/prod: one of `path`, `chart` is missing'],
    [{ environments: { prod: { path: 'a', chart: 'b' } } }, '/environments/prod: takes one of `path`, `chart`, not both'],
    [{ environments: { prod: { path: [] } } }, '/environments/prod/path: must NOT have fewer than 1 items'],
    [{ environments: { prod: { path: 'a', values: ['b.yaml'] } } }, '/environments/prod: `values` needs `chart`'],
    [{ environments: { prod: { chart: 'a', release: '--post-renderer=sh' } } }, '/environments/prod/release: must match pattern'],
    [{ environments: { prod: { chart: 'a', namespace: '-n' } } }, '/environments/prod/namespace: must match pattern'],
    [{ environments: { prod: { chart: 'a', values: ['a,b'] } } }, '/environments/prod/values/0: must match pattern'],
    [{ environments: { prod: { path: 'a', role: 'prod' } } }, '/environments/prod/role: `prod` is not known'],
    [{ suppress: [{ rule: 'never-pull' }] }, '/suppress/0: `reason` is missing'],
    [{ suppress: [{ rule: 'never-pull', reason: ' ' }] }, '/suppress/0/reason: must match pattern'],
    [{ suppress: [{ rule: 'never-pull', reason: 'a', until: 'soon' }] }, '/suppress/0/until: must match pattern'],
    [{ suppress: [{ rule: 'never-pull', reason: 'a', until: '2026-19-45' }] }, '/suppress/0/until: must match pattern'],
    [{ overrides: [{ files: ['a'], rules: { 'never-pul': 'off' } }] }, '/overrides/0/rules/never-pul:'],
    [{ policy: 'strict' }, '/policy: `strict` is not known'],
    [{ policy: ['secrets', 'scales'] }, '/policy/1: `scales` is not known; did you mean `scale`?'],
    [{ allow: [{ kind: 'Deployment' }] }, '/allow/0: `reason` is missing'],
    [{ allow: [{ reason: 'a' }] }, '/allow/0: one of `kind`, `name`, `path` is missing'],
    [{ allow: [{ kind: 'Deployment', reason: 'a', until: 'soon' }] }, '/allow/0/until: must match pattern'],
    [{ allowances: { secret: 'off' } }, '/allowances/secret: `secret` is not known; did you mean `secrets`?'],
    [{ allowances: { secrets: 'on' } }, '/allowances/secrets: `on` is not known'],
    [{ allowances: { secrets: [{}] } }, '/allowances/secrets/0: one of `kind`, `name`, `path` is missing'],
    [{ minScore: 101 }, '/minScore: must be <= 100'],
    ['[]', '/: must be object'],
    ['{"rules": ', '.k8sportrc.json: '],
  ])('%j', async (config, message) => {
    const { code, stderr } = await run(concise, { cwd: folder(files(config)) });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.split('\n').length).toBeLessThan(5);
  });
});

test('everything that compares environments is accepted', async () => {
  const config = {
    environments: {
      local: { path: ['k8s/common', 'k8s/*.yaml'], base: 'k8s/base', role: 'local' },
      production: { chart: 'chart', values: ['values.yaml'], release: 'web', namespace: 'shop', role: 'production', target: 'eks' },
    },
    policy: ['resources', 'configuration-values'],
    allow: [{ kind: 'Deployment', path: 'spec.replicas', environments: ['production'], reason: 'load', until: '2027-06-30' }],
    allowances: { secrets: 'off', resources: [{ kind: 'Deployment', name: 'web' }] },
    rules: { 'never-pull': 'off' },
  };
  expect((await run(concise, { cwd: folder(files(config)) })).stderr).toBe('');
});

describe('where it is found', () => {
  const off = { rules: { 'never-pull': 'off' } };

  test.each([
    ['.k8sportrc.json', JSON.stringify(off)],
    ['.k8sportrc.yaml', 'rules:\n  never-pull: "off"\n'],
    ['.k8sportrc', 'rules: {never-pull: "off"}\n'],
    ['package.json', JSON.stringify({ name: 'k8sport', bin: { k8sport: './a' }, k8sport: off })],
  ])('%s', async (name, config) => {
    expect((await run(concise, { cwd: folder(files(config, name)) })).code).toBe(0);
  });

  test('upwards to the root of the repository, and no further', async () => {
    const cwd = folder({
      '.k8sportrc.json': JSON.stringify(off),
      'a/b/pod.yaml': neverPulled,
      'c/.git/HEAD': '',
      'c/pod.yaml': neverPulled,
    });
    expect((await run(concise, { cwd: path.join(cwd, 'a/b') })).code).toBe(0);
    expect((await run(concise, { cwd: path.join(cwd, 'c') })).code).toBe(1);
  });

  test('--config outweighs it', async () => {
    const cwd = folder({ ...files(off), 'other.json': '{}' });
    expect((await run([...concise, '--config', 'other.json'], { cwd })).code).toBe(1);
  });

  test('code is refused', async () => {
    const cwd = folder({ 'pod.yaml': neverPulled, 'k8sport.config.js': 'export default {}' });
    const { code, stderr } = await run([...concise, '--config', 'k8sport.config.js'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('would be run as code');
  });
});

describe('suppressions', () => {
  const suppress = (entry: object): Record<string, string> => files({ suppress: [{ rule: 'never-pull', reason: 'baked in', ...entry }] });

  test.each([
    ['everywhere', {}, 0],
    ['by glob', { files: ['*.yaml'] }, 0],
    ['by resource', { resource: 'Pod/web' }, 0],
    ['until a day to come', { until: '2026-11-22' }, 0],
    ['another file', { files: ['other/**'] }, 1],
    ['another resource', { resource: 'Pod/other' }, 1],
    ['until a day that is over', { until: '2026-11-21' }, 1],
  ])('%s', async (_, entry, code) => {
    expect((await run(concise, { cwd: folder(suppress(entry)) })).code).toBe(code);
  });

  test('one whose files were checked and that matches nothing is reported at its line', async () => {
    const config =
      '{\n  "suppress": [\n    {\n      "rule": "unreadable-file",\n      "files": ["*.yaml"],\n      "reason": "none"\n    }\n  ]\n}\n';
    const { stdout } = await run(concise, { cwd: folder(files(config)) });
    expect(stdout).toContain('.k8sportrc.json:4:15: warning unused-suppression');
    const elsewhere = await run(concise, { cwd: folder(files(config.replace('*.yaml', 'other/*'))) });
    expect(elsewhere.stdout).not.toContain('unused-suppression');
  });

  test('the reason is kept in the report', async () => {
    const { stdout } = await run(['check', '.', '-f', 'json'], { cwd: folder(suppress({})) });
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [],
      suppressed: [{ rule: 'never-pull', suppression: { by: 'configuration', reason: 'baked in' } }],
    });
  });
});

test('the configuration of this repository is one', async () => {
  const root = path.join(import.meta.dirname, '..');
  const { code, stderr } = await run(['check', 'fixtures/rules/never-pull/valid', '-f', 'concise'], { cwd: root });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(readFileSync(path.join(root, '.k8sportrc.json'), 'utf8'))).toHaveProperty('$schema');
});
