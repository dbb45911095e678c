import { describe, expect, test } from 'vitest';
import { purposeOf } from '../src/input/purpose.ts';
import { configMap, folder, neverPulled, run } from './run.ts';

test.each([
  ['pod.yaml', 'deployment'],
  ['k8s/base/pod.yaml', 'deployment'],
  ['tests/pod.yaml', 'test'],
  ['pkg/lint/testdata/pod.yaml', 'test'],
  ['deploy/testdata/pod.yaml', 'test'],
  ['testdata2/pod.yaml', 'test'],
  ['configsamples/pod.yaml', 'example'],
  ['test/integration/overlays/prod/pod.yaml', 'test'],
  ['config/testing/pod.yaml', 'test'],
  ['overlays/test/pod.yaml', 'deployment'],
  ['config/overlays/test/api/pod.yaml', 'deployment'],
  ['k8s/test/pod.yaml', 'deployment'],
  ['environments/e2e/pod.yaml', 'deployment'],
  ['hack/test-resources/pod.yaml', 'deployment'],
  ['latest/pod.yaml', 'deployment'],
  ['tests.yaml', 'deployment'],
  ['deploy/examples/pod.yaml', 'example'],
  ['docs/guide/pod.yaml', 'example'],
  ['examples/testdata/pod.yaml', 'test'],
  ['k8s/base/secret.example.yaml', 'example'],
  ['example-secret.yml', 'example'],
  ['k8s/examples.yaml', 'deployment'],
  ['apps/docs/pod.yaml', 'deployment'],
  ['k8s/base/docs/pod.yaml', 'deployment'],
])('%s: %s', (file, purpose) => {
  expect(purposeOf(file)).toBe(purpose);
});

describe('a pod that is never pulled, in a folder of tests', () => {
  const files = { 'tests/e2e/pod.yaml': neverPulled, 'map.yaml': configMap };
  const check = async (argv: readonly string[], rest: Readonly<Record<string, string>> = {}): Promise<string> =>
    (await run(['check', ...argv, '-f', 'concise'], { cwd: folder({ ...files, ...rest }) })).stdout;

  test('is not judged, and the report says so', async () => {
    const { code, stdout } = await run(['check', '.', '-f', 'json'], { cwd: folder(files) });
    const report = JSON.parse(stdout) as { findings: unknown[]; notes: string[] };
    expect(code).toBe(0);
    expect(report.findings).toEqual([]);
    expect(report.notes).toEqual([
      '1 object in a folder of tests was not judged for production; name such a folder to judge it: k8sport check tests/e2e',
    ]);
  });

  test.each([
    ['the folder is named', ['tests']],
    ['the file is named', ['tests/e2e/pod.yaml']],
    ['a glob begins in the folder', ['tests/e2e/*.yaml']],
    ['a role is given', ['.', '--role', 'production']],
  ])('is found where %s', async (_, argv) => {
    expect(await check(argv)).toContain('never-pull');
  });

  test('is found in an environment of the configuration', async () => {
    const config = JSON.stringify({ environments: { e2e: { path: 'tests/e2e' } } });
    expect(await check(['.'], { '.k8sportrc.json': config })).toContain('never-pull');
  });

  test('may say why it is that way', async () => {
    const ignored = neverPulled.replace('Never', 'Never # k8sport-ignore never-pull: kind loads it');
    expect(await check(['.'], { 'tests/e2e/pod.yaml': ignored })).not.toContain('unused-suppression');
    expect(await check(['tests'], { 'tests/e2e/pod.yaml': ignored })).not.toContain('never-pull');
  });

  test('counts where it was copied out of a cluster', async () => {
    const dump = configMap.replace('name: web', 'name: web\n  uid: 0e400c1f-57ff-4d6e-99e7-ce9ab8a83930');
    expect(await check(['.'], { 'testdata/map.yaml': dump })).toContain('server-populated-field');
  });
});

test('in an example, what it lacks is up to whoever adapts it', async () => {
  const pod = neverPulled.replace(/ {6}resources.*\n/, '');
  const { stdout } = await run(['check', '.', '-f', 'concise'], { cwd: folder({ 'examples/pod.yaml': pod }) });
  expect(stdout).toContain('never-pull');
  expect(stdout).not.toContain('missing-');
});
