import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../src/index.ts';
import type { ComparisonReport } from '../src/model/comparison.ts';
import { folder, run } from './run.ts';

const sample = path.join(import.meta.dirname, '../fixtures/vision-platform');

const deployment = (replicas: number, image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: ${replicas}
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: ${image}
          imagePullPolicy: Never
`;

const kustomization = (...lines: string[]): string => `resources: [../../base]\n${lines.join('\n')}\n`;

/** A base with two overlays. */
const project = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': deployment(1, 'shop/web:dev'),
  'overlays/local/kustomization.yaml': kustomization('namePrefix: local-'),
  'overlays/production/kustomization.yaml': kustomization(
    'namePrefix: prod-',
    'images: [{ name: shop/web, newName: ghcr.io/acme/web, newTag: v1.2.0 }]',
    'replicas: [{ name: web, count: 3 }]',
  ),
};

const config = (more: object): string =>
  JSON.stringify({
    environments: {
      laptop: { path: 'overlays/local', role: 'local' },
      live: { path: 'overlays/production', role: 'production' },
    },
    ...more,
  });

async function compared(cwd: string, ...words: string[]): Promise<ComparisonReport> {
  return JSON.parse((await run(['compare', ...words, '-f', 'json'], { cwd })).stdout) as ComparisonReport;
}

describe('which environments', () => {
  test.each([[['laptop', 'live']], [['overlays/local', 'overlays/production']], [['local', 'production']], [[]]])(
    '%j are found by configuration, path or layout',
    async (names) => {
      const cwd = folder({ ...project, '.k8sportrc.json': config({}) });
      const { code, stdout } = await run(['compare', ...names], { cwd });
      expect(stdout).toContain('spec.replicas  1 → 3');
      expect(stdout).toContain('shop/web:dev → ghcr.io/acme/web:v1.2.0');
      expect(code).toBe(1);
    },
  );

  test('more than two are compared with the first', async () => {
    const { comparisons } = await compared(sample, 'local', 'staging', 'production');
    expect(comparisons.map(({ left, right }) => [left.environment, right.environment])).toEqual([
      ['local', 'staging'],
      ['local', 'production'],
    ]);
  });

  test('where only a local overlay is there, its base is proposed', async () => {
    const { 'overlays/production/kustomization.yaml': _left, ...files } = project;
    const { code, stderr } = await run(['compare'], { cwd: folder(files) });
    expect(code).toBe(2);
    expect(stderr).toContain('k8sport compare overlays/local base');
  });

  test('the name of a file tells its role', async () => {
    const { comparisons } = await compared(
      folder({ 'kind.yaml': deployment(1, 'web'), 'prod.yaml': deployment(1, 'web') }),
      'kind.yaml',
      'prod.yaml',
    );
    expect([comparisons[0]!.left.role, comparisons[0]!.right.role]).toEqual(['local', 'production']);
  });

  test.each([
    [['laptop'], 'compare takes two environments or more'],
    [['laptop', 'lvie'], 'live'],
    [['laptop', 'nowhere'], 'nowhere'],
  ])('%j is a wrong call that says what to do', async (names, part) => {
    const { code, stderr } = await run(['compare', ...names], { cwd: folder({ ...project, '.k8sportrc.json': config({}) }) });
    expect(code).toBe(2);
    expect(stderr).toContain(part);
  });

  test('without a configuration and names the layout tells', async () => {
    const { comparisons } = await compared(folder(project));
    expect(comparisons.map(({ left, right }) => [left.environment, right.environment])).toEqual([
      ['overlays/local', 'overlays/production'],
    ]);
  });

  test.each([
    ['there is no production environment', { 'overlays/local/web.yaml': deployment(1, 'web') }],
    ['there are several local environments', { ...project, 'other/overlays/kind/web.yaml': deployment(1, 'web') }],
  ])('where %s, the names have to be given', async (part, files) => {
    const { code, stderr } = await run(['compare'], { cwd: folder(files) });
    expect(code).toBe(2);
    expect(stderr).toContain(part);
    expect(stderr).toContain('k8sport compare overlays/local overlays/production');
  });
});

describe('what fails', () => {
  const names = ['local', 'production'];

  test.each([
    [[], 1],
    [['--fail-on', 'scale'], 1],
    [['--fail-on', 'behaviour'], 0],
    [['--fail-on', 'never'], 0],
    [['--max-drift', '1'], 0],
    [['--policy', 'pragmatic'], 0],
    [['--exit-zero'], 0],
  ])('%j: %i', async (flags, code) => {
    expect((await run(['compare', ...names, ...flags], { cwd: folder(project) })).code).toBe(code);
  });

  test('identical environments do not differ', async () => {
    const { code, stdout } = await run(['compare', 'overlays/local', 'overlays/local'], { cwd: folder(project) });
    expect(code).toBe(0);
    expect(stdout).toContain('do not differ');
  });

  test('the sample project differs in the five ways only', async () => {
    const { code, stdout } = await run(['compare', 'local', 'production'], { cwd: sample });
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('local and production differ in the five documented ways only');
  });

  test('what kustomize refuses is said, and fails', async () => {
    const cwd = folder({
      ...project,
      'overlays/production/kustomization.yaml': `${project['overlays/production/kustomization.yaml']}patches: [{ path: gone.yaml }]\n`,
    });
    const { code, stdout } = await run(['compare', ...names, '--policy', 'pragmatic'], { cwd });
    expect(stdout).toContain('overlays/production/kustomization.yaml:5');
    expect(stdout).toContain('gone.yaml');
    expect(code).toBe(1);
  });
});

describe('exceptions', () => {
  const scaled = { kind: 'Deployment', path: 'spec.replicas', reason: 'three zones' };

  test.each([
    ['declares a difference', scaled, 0, undefined],
    ['holds for one environment', { ...scaled, environments: ['live'] }, 0, undefined],
    ['does not hold for another', { ...scaled, environments: ['other'] }, 1, undefined],
    ['ends', { ...scaled, until: '2020-01-01' }, 1, 'faulty-suppression'],
    ['is reported where it matches nothing', { ...scaled, path: 'spec.paused' }, 1, 'unused-suppression'],
  ])('an entry of `allow` %s', async (_what, entry, code, rule) => {
    const cwd = folder({ ...project, '.k8sportrc.json': config({ allow: [entry] }) });
    expect((await run(['compare'], { cwd })).code).toBe(code);
    const { findings } = await compared(cwd);
    expect(findings.filter(({ place }) => place.file === '.k8sportrc.json').map((finding) => finding.rule)).toEqual(rule ? [rule] : []);
  });

  test.each([
    [{ allowances: { 'image-reference': 'off' } }, 'drift'],
    [{ allowances: { 'image-reference': [{ kind: 'Job' }] } }, 'drift'],
    [{ allowances: { 'image-reference': [{ name: '*-web' }] } }, 'allowed'],
    [{ policy: ['scale'] }, 'drift'],
    [{ policy: ['image-reference'] }, 'allowed'],
  ])('%j makes another image %s', async (more, kind) => {
    const { comparisons } = await compared(folder({ ...project, '.k8sportrc.json': config(more) }));
    const image = comparisons[0]!.differences.find(({ field }) => field.endsWith('.image'));
    expect(image?.verdict.kind).toBe(kind);
  });
});

describe('what is equal on both sides', () => {
  test('a local shortcut in their base is reported at its line', async () => {
    const { findings } = await compared(folder(project), 'local', 'production');
    expect(findings.map(({ rule, place, environments }) => [rule, `${place.file}:${place.start.line}`, environments])).toEqual([
      ['unpatched-shortcut', 'base/web.yaml:16', ['local', 'production']],
    ]);
  });

  test('nothing is said of one that somebody lives with', async () => {
    const lived = project['base/web.yaml'].replace(
      /( +)(imagePullPolicy)/,
      '$1# k8sport-ignore never-pull: the node image brings it\n$1$2',
    );
    const { findings } = await compared(folder({ ...project, 'base/web.yaml': lived }), 'local', 'production');
    expect(findings).toEqual([]);
  });
});

test('values of Secrets are in no format', async () => {
  const secret = (value: string): string => `apiVersion: v1\nkind: Secret\nmetadata: { name: login }\nstringData: { key: ${value} }\n`;
  const cwd = folder({ 'a.yaml': secret('hunter2'), 'b.yaml': secret('correct-horse') });
  for (const format of ['pretty', 'json', 'sarif', 'markdown']) {
    const { stdout } = await run(['compare', 'a.yaml', 'b.yaml', '-f', format, '-v'], { cwd });
    // What is allowed is no result in code scanning.
    expect(format === 'sarif' || stdout.includes('login')).toBe(true);
    expect(stdout).not.toMatch(/hunter2|correct-horse|aHVudGVyMg|Y29ycmVjd/);
  }
});

test('the public API compares as the command does', async () => {
  const cwd = folder(project);
  expect(JSON.parse(JSON.stringify(await compare(['local', 'production'], { cwd })))).toMatchObject({
    comparisons: (await compared(cwd, 'local', 'production')).comparisons.map(({ differences }) => ({ differences })),
  });
});

test('templates that nobody renders are not passed over in silence', async () => {
  const { notes } = await compared(
    folder({ 'a/web.yaml': deployment(1, 'web'), 'b/web.yaml': deployment(1, 'web'), 'b/chart.yaml': 'kind: {{ .Values.kind }}\n' }),
    'a',
    'b',
  );
  expect(notes).toEqual([expect.stringContaining('1 template was not compared')]);
});
