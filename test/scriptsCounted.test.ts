import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../src/model/scorecard.ts';
import { configMap, folder, run } from './run.ts';

type Files = Readonly<Record<string, string>>;

const local = 'curl "http://$(minikube ip):30080"\n';
const portable = 'kubectl apply -k overlays/local\n';
const overlay = 'resources: [../../base]\n';

const overlays: Files = {
  'base/kustomization.yaml': 'resources: [map.yaml]\n',
  'base/map.yaml': configMap,
  'overlays/local/kustomization.yaml': overlay,
  'overlays/production/kustomization.yaml': overlay,
};

async function cards(files: Files): Promise<readonly Scorecard[]> {
  const { stdout, stderr } = await run(['score', '--target', 'eks', '-f', 'json'], { cwd: folder(files) });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { cards: readonly Scorecard[] }).cards;
}

const shown = (found: readonly Scorecard[]): unknown[] =>
  found.map(({ environment = '', resources, scripts, score: { deducted } }) => [environment, resources, scripts, deducted > 0]);

describe('scripts on scorecards', () => {
  test('beside environments they have a card of their own, and lower no other', async () => {
    expect(shown(await cards({ ...overlays, 'setup-minikube.sh': local, 'setup.sh': portable }))).toEqual([
      ['overlays/local', 1, 0, false],
      ['overlays/production', 1, 0, false],
      ['', 0, 2, true],
    ]);
  });

  test('where nothing in them costs points, environments are what counts', async () => {
    const notes = { 'README.md': `\`\`\`sh\n${local}\`\`\`\n`, 'setup.sh': portable };
    expect(shown(await cards({ ...overlays, ...notes }))).toEqual([
      ['overlays/local', 1, 0, false],
      ['overlays/production', 1, 0, false],
    ]);
  });

  test('with plain files they share a card, and in the folder of an environment its card', async () => {
    expect(shown(await cards({ 'map.yaml': configMap, 'setup.sh': local }))).toEqual([['', 1, 1, true]]);
    expect(shown(await cards({ ...overlays, 'overlays/local/setup.sh': local }))).toEqual([
      ['overlays/local', 1, 1, true],
      ['overlays/production', 1, 0, false],
    ]);
  });

  test('alone they have a card, clean or not', async () => {
    expect(shown(await cards({ 'setup.sh': portable }))).toEqual([['', 0, 1, false]]);
    expect(shown(await cards({ 'setup.sh': local }))).toEqual([['', 0, 1, true]]);
  });

  test('findings count by the script', async () => {
    const { stdout } = await run(['score', '--target', 'eks'], { cwd: folder({ 'a.sh': local, 'b.sh': portable }) });
    expect(stdout).toContain('minikube-ip (warning, 1 of 2 scripts)');
    expect(stdout).toContain('(role unknown, 0 resources, 2 scripts)');
    expect(stdout).not.toContain('the five differences');
  });
});

describe('a run over scripts alone', () => {
  test.each([
    ['clean', portable, 0, '0 resources, 1 script: 0 errors, 0 warnings'],
    ['with findings', local, 1, '0 resources, 1 script: 0 errors, 1 warning'],
  ])('%s: it counts them', async (_, text, code, last) => {
    const cwd = folder({ 'setup.sh': text });
    for (const path of ['setup.sh', '.']) {
      const found = await run(['check', path, '--fail-on', 'warning'], { cwd });
      expect(found).toMatchObject({ code, stderr: '' });
      expect(found.stdout.trimEnd().split('\n').at(-1)).toContain(`1 file, ${last}`);
    }
  });

  test('where there are none, no report speaks of scripts', async () => {
    const cwd = folder({ 'map.yaml': configMap });
    for (const command of ['check', 'score']) expect((await run([command], { cwd })).stdout).not.toContain('script');
  });

  test.each<[string, Files, string]>([
    [
      'with comments only',
      { 'setup.sh': '#!/bin/sh\n# minikube ip\n' },
      'setup.sh: no Kubernetes object and no command for a cluster in 1 file',
    ],
    ['about other things', { 'setup.sh': 'echo hello\n' }, 'setup.sh: no Kubernetes object and no command for a cluster in 1 file'],
    ['too large to be written by hand', { 'setup.sh': `minikube ip\n${'#'.repeat(2 ** 21)}` }, 'nothing could be read: setup.sh: is 2 MB'],
  ])('%s: a wrong call that says why', async (_, files, message) => {
    const { code, stdout, stderr } = await run(['check', 'setup.sh'], { cwd: folder(files) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('reports of check', () => {
  const files = { 'map.yaml': configMap, 'setup.sh': local };

  test.each(['markdown', 'html', 'json'])('%s has the table where scripts were read, and only there', async (format) => {
    const mark = { markdown: '| kubectl commands |', html: 'kubectl commands', json: '"productionChanges"' }[format]!;
    const report = async (some: Files, ...argv: string[]): Promise<string> =>
      (await run(['check', ...argv, '-f', format], { cwd: folder(some) })).stdout;
    expect(await report(files)).toContain(mark);
    expect(await report({ 'map.yaml': configMap })).not.toContain(mark);
    expect(await report(files, '--only-named', 'setup.sh')).not.toContain(mark);
  });
});
