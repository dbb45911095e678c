import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { targets } from '../src/clusters/targets.ts';
import type { Report } from '../src/model/report.ts';
import type { Scorecard } from '../src/model/scorecard.ts';
import { configMap, folder, neverPulled, run } from './run.ts';

type Files = Readonly<Record<string, string>>;

async function score(files: Files, ...argv: readonly string[]): Promise<readonly Scorecard[]> {
  const { code, stdout, stderr } = await run(['score', ...argv, '-f', 'json'], { cwd: folder(files) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return (JSON.parse(stdout) as { cards: readonly Scorecard[] }).cards;
}

const names = (cards: readonly Scorecard[]): string[] => cards.map(({ environment, target }) => `${environment ?? ''}@${target}`);
const rulesOf = ({ score: { deductions } }: Scorecard): string[] => deductions.map(({ rule }) => rule);

/** A kustomization, its base, and the overlays that render it. */
const overlays: Files = {
  'base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'base/pod.yaml': neverPulled,
  'overlays/local/kustomization.yaml': 'resources: [../../base]\n',
  'overlays/production/kustomization.yaml':
    'resources: [../../base]\npatches: [{patch: \'[{"op": "remove", "path": "/spec/containers/0/imagePullPolicy"}]\', target: {kind: Pod}}]\n',
};

const environments = JSON.stringify({
  target: ['eks', 'gke'],
  environments: {
    local: { path: 'overlays/local', role: 'local' },
    production: { path: 'overlays/production', role: 'production', target: 'aks' },
  },
});

describe('cards', () => {
  test('there is one for each environment and each of its targets, and each is about its own', async () => {
    const cards = await score({ ...overlays, '.k8sportrc.json': environments });
    expect(names(cards)).toEqual(['local@eks', 'local@gke', 'production@aks']);
    expect(cards.map((card) => rulesOf(card).includes('never-pull'))).toEqual([true, true, false]);
    expect(cards.map(({ role, resources }) => [role, resources])).toEqual([
      ['local', 1],
      ['local', 1],
      ['production', 1],
    ]);
  });

  test('without a configuration, environments are told by kustomizations and folders, and other files are one more', async () => {
    const cards = await score({ ...overlays, 'pod.yaml': configMap }, '--target', 'eks');
    expect(names(cards)).toEqual(['@eks', 'overlays/local@eks', 'overlays/production@eks']);
    expect(cards.map(({ role }) => role)).toEqual(['unknown', 'local', 'production']);
  });

  test('without paths, the environments of the configuration are judged, wherever in the repository', async () => {
    const root = folder({ ...overlays, '.k8sportrc.json': environments, 'other/pod.yaml': neverPulled });
    for (const cwd of [root, path.join(root, 'other'), path.join(root, 'overlays/local')]) {
      const { stdout } = await run(['score', '-f', 'json'], { cwd });
      expect(names((JSON.parse(stdout) as { cards: readonly Scorecard[] }).cards)).toEqual(['local@eks', 'local@gke', 'production@aks']);
      const checked = await run(['check', '-f', 'json'], { cwd });
      expect((JSON.parse(checked.stdout) as Report).sets.map(({ environment }) => environment)).toEqual(['local', 'production']);
    }
  });

  test('what the command line says outweighs the configuration', async () => {
    const cards = await score({ ...overlays, '.k8sportrc.json': environments }, '--target', 'gke', '--role', 'unknown');
    expect(names(cards)).toEqual(['local@gke', 'production@gke']);
    expect(cards.map(({ role, roleFrom }) => [role, roleFrom])).toEqual([
      ['unknown', 'arguments'],
      ['unknown', 'arguments'],
    ]);
  });

  test('what breaks another target is no error here', async () => {
    const volume = '  volumes: [{name: data, hostPath: {path: /data}}]\n';
    const cards = await score(
      { 'pod.yaml': neverPulled.replace('      imagePullPolicy: Never\n', '') + volume },
      '--target',
      'eks,gke-autopilot',
    );
    const found = cards.map(({ target, score: { deductions } }) => [
      target,
      deductions.find(({ rule }) => rule === 'host-path-volume')?.severity,
    ]);
    expect(found).toEqual([
      ['eks', 'warning'],
      ['gke-autopilot', 'error'],
    ]);
  });

  test('a suppression that holds on one target is no waste on the others', async () => {
    const annotated = `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    # k8sport-ignore foreign-load-balancer-annotation: moving there
    service.beta.kubernetes.io/aws-load-balancer-type: nlb
spec: {type: LoadBalancer, ports: [{port: 80}]}
`;
    const cards = await score({ 'service.yaml': annotated }, '--target', 'eks,gke');
    expect(cards.map(rulesOf)).toEqual([
      expect.not.arrayContaining(['unused-suppression']),
      expect.not.arrayContaining(['unused-suppression']),
    ]);
    const [only] = await score({ 'service.yaml': annotated }, '--target', 'eks');
    expect(rulesOf(only!)).toContain('unused-suppression');
  });
});

describe('what is about no object counts for the environments it reaches', () => {
  const broken = 'kind: "\n';
  const stale = '# k8sport-ignore never-pull: nothing here\n';

  test.each<[string, Files, Readonly<Record<string, readonly string[]>>]>([
    [
      'a broken file that one environment names',
      {
        ...overlays,
        'overlays/production/kustomization.yaml': 'resources: [../../base, broken.yaml]\n',
        'overlays/production/broken.yaml': broken,
      },
      { local: [], production: ['invalid-kustomization'] },
    ],
    [
      'a broken file in the folder of one',
      { 'overlays/local/pod.yaml': neverPulled, 'overlays/production/pod.yaml': neverPulled, 'overlays/production/broken.yaml': broken },
      { local: [], production: ['invalid-yaml'] },
    ],
    [
      'a kustomization that cannot be rendered at all',
      { ...overlays, 'overlays/production/kustomization.yaml': 'resources: 3\n' },
      { local: [], production: ['invalid-kustomization'] },
    ],
    [
      'a base of both',
      { ...overlays, 'base/kustomization.yaml': 'commonLabels: {a: b}\nresources: [pod.yaml]\n' },
      { local: ['deprecated-kustomize-field'], production: ['deprecated-kustomize-field'] },
    ],
    [
      'a comment in what both render',
      { ...overlays, 'base/pod.yaml': neverPulled.replace('  name: web\n', `  name: web\n  ${stale.replace('never-pull', 'host-port')}`) },
      { local: ['unused-suppression'], production: ['unused-suppression'] },
    ],
    [
      'an entry of the configuration',
      {
        ...overlays,
        '.k8sportrc.json': JSON.stringify({
          ...(JSON.parse(environments) as object),
          suppress: [{ rule: 'host-port', files: ['base/**'], reason: 'none' }],
        }),
      },
      { local: ['unused-suppression'], production: ['unused-suppression'] },
    ],
  ])('%s', async (_, files, expected) => {
    const cards = await score({ '.k8sportrc.json': environments, ...files }, '--target', 'eks');
    const outside = new Set(['invalid-yaml', 'invalid-kustomization', 'deprecated-kustomize-field', 'unused-suppression']);
    const found = cards.map((card) => [card.environment, rulesOf(card).filter((rule) => outside.has(rule))]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('and a broken file of no environment is a card of its own', async () => {
    const cards = await score({ ...overlays, 'ci/broken.yaml': broken }, '.', '--target', 'eks');
    expect(cards.map((card) => [card.environment, card.resources, rulesOf(card)])).toContainEqual([undefined, 0, ['invalid-yaml']]);
  });
});

describe('--min-score', () => {
  const files = { 'pod.yaml': neverPulled };
  test.each([
    ['of a card that is below', files, ['--min-score', '69.1'], 1],
    ['that every card reaches', files, ['--min-score', '69'], 0],
    ['of the configuration', { ...files, '.k8sportrc.json': '{"minScore": 70}' }, [], 1],
    ['of a configuration that never fails', { ...files, '.k8sportrc.json': '{"minScore": 70, "failOn": "never"}' }, [], 0],
    ['that outweighs the configuration', { ...files, '.k8sportrc.json': '{"minScore": 70}' }, ['--min-score', '10'], 0],
  ] as const)('%s', async (_, tree, argv, code) => {
    expect((await run(['score', ...argv], { cwd: folder(tree) })).code).toBe(code);
  });

  test('is held against every card, and names those below', async () => {
    const { code, stdout } = await run(['score', '--min-score', '80'], { cwd: folder({ ...overlays, '.k8sportrc.json': environments }) });
    expect(code).toBe(1);
    expect(stdout).toContain('\nbelow 80: local on eks and gke, 69.0\n');
  });
});

test.each([
  [['score', '--min-score', 'high'], '--min-score: `high` is not a number'],
  [['score', '-f', 'sarif'], '--format: `sarif` is not known'],
  [['score', '-f', 'markdwon'], 'did you mean markdown?'],
  [['score', '--target', 'ekss'], 'did you mean eks?'],
  [['score', 'none'], 'none: not found'],
  [['scroe'], 'did you mean `k8sport score`?'],
])('a wrong call exits 2 and helps: %j', async (argv, message) => {
  const { code, stderr, stdout } = await run(argv, { cwd: folder({ 'pod.yaml': neverPulled }) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

const platform = path.join(import.meta.dirname, '../fixtures/vision-platform');

test.each(['kind', 'minikube'])('each card of %s says what check says for its target alone', async (name) => {
  const cwd = folder(
    Object.fromEntries(readdirSync(path.join(platform, name)).map((file) => [file, readFileSync(path.join(platform, name, file), 'utf8')])),
  );
  const ids = targets.map(({ id }) => id);
  const { stdout } = await run(['score', '--target', ids.join(), '-f', 'json'], { cwd });
  const { cards } = JSON.parse(stdout) as { cards: readonly Scorecard[] };
  expect(cards.map(({ target }) => target).toSorted()).toEqual(ids.toSorted());
  for (const { target, score: own } of cards) {
    const checked = await run(['check', '.', '--target', target, '-f', 'json', '--exit-zero'], { cwd });
    expect(own).toMatchObject((JSON.parse(checked.stdout) as Report).score);
  }
});
