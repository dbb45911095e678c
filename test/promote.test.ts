import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { configMap, folder, type Run, run } from './run.ts';

const project = path.join(import.meta.dirname, '../fixtures/vision-platform');
const registries = {
  eks: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  gke: 'us-docker.pkg.dev/vision/platform',
  aks: 'vision.azurecr.io',
} as const;
const targets = Object.keys(registries) as (keyof typeof registries)[];

const kubectl = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' });
if (kubectl.status !== 0) process.stderr.write('promote: no kubectl on the PATH, so nothing is compared with it\n');

/** A copy of a part of the sample project. */
function sample(...parts: readonly string[]): string {
  const names = readdirSync(project, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const wanted = names.filter((name) => parts.some((part) => name === part || name.startsWith(`${part}/`)));
  const files = wanted.filter((name) => statSync(path.join(project, name)).isFile());
  return folder(Object.fromEntries(files.map((name) => [name, readFileSync(path.join(project, name), 'utf8')])));
}

async function promote(cwd: string, ...words: readonly string[]): Promise<Run> {
  const answer = await run(['promote', ...words], { cwd });
  expect(answer.stderr).toBe('');
  return answer;
}

/** Every file of a folder with its text. */
function tree(cwd: string): Record<string, string> {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => lstatSync(path.join(cwd, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(cwd, name), 'utf8')]));
}

const pushed = (target: keyof typeof registries): string[] => ['--target', target, '--registry', registries[target], '--tag', 'v1.0.0'];

async function scoreOf(cwd: string, name: string, target: string): Promise<number> {
  const { stdout } = await run(['check', name, '--target', target, '-f', 'json'], { cwd });
  return (JSON.parse(stdout) as { score: { value: number } }).score.value;
}

interface Compared {
  readonly comparisons: readonly { readonly continuity: { readonly drift: number; readonly declared: number } }[];
}

async function driftOf(cwd: string, from: string, to: string): Promise<number> {
  const { stdout } = await run(['compare', from, to, '-f', 'json'], { cwd });
  const [comparison] = (JSON.parse(stdout) as Compared).comparisons;
  return comparison!.continuity.drift + comparison!.continuity.declared;
}

describe('the kind variant of the sample project', () => {
  test.each(targets)('passes on %s, and differs in the documented ways only', async (target) => {
    const cwd = sample('kind', 'kind-config.yaml', 'setup.sh', 'trainer');
    const { code, stdout } = await promote(cwd, '--from', 'kind', ...pushed(target));
    expect(stdout).toContain('environments/production, from kind, for');
    expect(code).toBe(0);
    expect(await scoreOf(cwd, 'environments/production', target)).toBeGreaterThanOrEqual(90);
    expect(await driftOf(cwd, 'kind', 'environments/production')).toBe(0);
  });

  test('is left where it is, for kubectl apply -f as well', async () => {
    const cwd = sample('kind');
    const before = tree(cwd);
    await promote(cwd, '--from', 'kind', ...pushed('eks'));
    const after = tree(cwd);
    for (const [name, text] of Object.entries(before)) expect(after[name]).toBe(text);
    const added = Object.keys(after).filter((name) => !(name in before) && name.startsWith('kind/'));
    expect(added).toEqual(['kind/Kustomization']);
  });

  test('is written once: a second run changes nothing', async () => {
    const cwd = sample('kind', 'setup.sh', 'trainer');
    await promote(cwd, '--from', 'kind', ...pushed('gke'), '--resources-factor', '2');
    const before = tree(cwd);
    const { stdout } = await promote(cwd, '--from', 'kind', ...pushed('gke'), '--resources-factor', '2');
    expect(stdout).toContain('nothing to change');
    expect(tree(cwd)).toEqual(before);
  });

  test.each(['external', 'env-file'])('gives no value of a Secret away, with --secrets %s', async (secrets) => {
    const cwd = sample('kind');
    const before = tree(cwd);
    const outputs: string[] = [];
    for (const dry of [['--dry-run'], []])
      outputs.push((await promote(cwd, '--from', 'kind', ...pushed('eks'), '--secrets', secrets, ...dry)).stdout);
    const written = Object.entries(tree(cwd)).filter(([name]) => !(name in before));
    for (const text of [...outputs, ...written.map(([, each]) => each)]) {
      expect(text).not.toContain('development-only');
      expect(text).not.toMatch(/ZGV2ZWxvcG1lbnQ/);
    }
  });

  test('is moved to a base, with the local environment beside the new one', async () => {
    const cwd = sample('kind');
    const before = tree(cwd);
    expect((await promote(cwd, '--from', 'kind', ...pushed('gke'), '--move')).code).toBe(0);
    const after = tree(cwd);
    for (const [name, text] of Object.entries(before)) expect(after[name.replace(/^kind\//, 'base/')]).toBe(text);
    expect(Object.keys(after).filter((name) => name.startsWith('kind/'))).toEqual([]);
    expect(await driftOf(cwd, 'environments/local', 'environments/production')).toBe(0);
  });

  test('of a dry run there are only words', async () => {
    const cwd = sample('kind');
    const before = tree(cwd);
    const { stdout } = await promote(cwd, '--from', 'kind', ...pushed('eks'), '--dry-run');
    expect(tree(cwd)).toEqual(before);
    expect(stdout).toContain('would be written');
    expect(stdout).toContain('+++ b/environments/production/kustomization.yaml');
  });

  test.skipIf(kubectl.status !== 0)('renders as kubectl renders it', async () => {
    const cwd = sample('kind', 'setup.sh', 'trainer');
    await promote(cwd, '--from', 'kind', ...pushed('eks'));
    const { status, stdout } = spawnSync('kubectl', ['kustomize', path.join(cwd, 'environments/production')], { encoding: 'utf8' });
    expect(status).toBe(0);
    const own = await run(['render', '--show-secrets', 'environments/production'], { cwd });
    const objects = (text: string): unknown[] => parseAllDocuments(text).map((document) => document.toJS() as unknown);
    expect(objects(own.stdout)).toEqual(objects(stdout).filter((each) => each !== null));
  });
});

test('of the minikube variant, it says what is mended in the base, what needs a human, and that this is not all', async () => {
  const cwd = sample('minikube', 'setup-minikube.sh', 'trainer');
  const { code, stdout } = await promote(
    cwd,
    '--from',
    'minikube',
    ...pushed('eks'),
    '--requests',
    'cpu=100m,memory=256Mi',
    '--limits',
    'memory=256Mi',
  );
  expect(code).toBe(1);
  const human = stdout.slice(stdout.indexOf('needs a human'));
  for (const rule of ['local-hostname', 'host-path-volume']) expect(human).toContain(rule);
  expect(stdout).toContain('never-pull');
  const names = Object.keys(tree(cwd));
  expect(names).toContain('environments/production/removed-service-registry.yaml');
  expect(names).toContain('environments/production/removed-persistentvolume-minio-data.yaml');
});

test('with --fix, what is safe to mend in the base is mended first, and told', async () => {
  const cwd = sample('minikube', 'setup-minikube.sh', 'trainer');
  const before = tree(cwd);
  await promote(cwd, '--from', 'minikube', ...pushed('eks'), '--fix', '--dry-run');
  expect(tree(cwd)).toEqual(before);
  const { stdout } = await promote(cwd, '--from', 'minikube', ...pushed('eks'), '--fix');
  const [mended, human] = [stdout.indexOf('mended in the base'), stdout.indexOf('needs a human')];
  expect(stdout.slice(mended, human)).toMatch(/never-pull: Deployment\/minio and Job\/training-job-123/);
  expect(stdout.slice(human)).not.toContain('never-pull');
  const after = tree(cwd);
  expect(Object.keys(before).filter((file) => before[file] !== after[file])).toEqual([
    'minikube/minio.yaml',
    'minikube/prometheus.yaml',
    'minikube/training-job.yaml',
  ]);
});

test('an environment that is built on something else gets no base', async () => {
  const cwd = sample('kind', 'base', 'environments');
  await promote(cwd, '--from', 'kind', '--target', 'eks');
  expect(existsSync(path.join(cwd, 'kind/Kustomization'))).toBe(false);
});

describe('the layout of the sample project', () => {
  const withoutProduction = ['base', 'environments/local', 'kind-config.yaml', 'setup.sh', 'trainer'];

  test('is built on the base, not on the laptop', async () => {
    const cwd = sample(...withoutProduction);
    expect((await promote(cwd, ...pushed('eks'), '--expose', 'grafana')).code).toBe(0);
    const files = tree(cwd);
    expect(files['environments/production/kustomization.yaml']).toContain('- ../../base\n');
    expect(files['environments/production/service-types.yaml']).not.toContain('prometheus');
    expect(await driftOf(cwd, 'environments/local', 'environments/production')).toBe(0);
  });

  test('goes to overlays where that is asked for', async () => {
    const cwd = sample(...withoutProduction);
    await promote(cwd, ...pushed('eks'), '--layout', 'overlays');
    expect(existsSync(path.join(cwd, 'overlays/production/kustomization.yaml'))).toBe(true);
  });

  test('has a production environment already, to which nothing has to be added', async () => {
    const cwd = sample('base', 'environments', 'kind-config.yaml');
    const before = tree(cwd);
    await promote(cwd, '--target', 'eks');
    expect(tree(cwd)).toEqual(before);
  });
});

const deployment = (image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: web
          image: ${image}
          resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
`;
const claim =
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: standard\n  resources: {requests: {storage: 1Gi}}\n';

const layered = {
  'base/kustomization.yaml': 'resources: [web.yaml, claim.yaml]\n',
  'base/web.yaml': deployment('localhost:5000/web:dev'),
  'base/claim.yaml': claim,
  'overlays/local/kustomization.yaml': 'resources: [../../base]\n',
};

describe('an overlay that is there', () => {
  test('is extended: comments, order and style stay', async () => {
    const mine = `# Ours since 2024.
resources: [../../base] # shared
patches:
  # Two are enough.
  - path: replicas.yaml
images: # pinned by hand
  - {name: other, newTag: v9}
`;
    const cwd = folder({
      ...layered,
      'overlays/production/kustomization.yaml': mine,
      'overlays/production/replicas.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 2}\n',
    });
    await promote(cwd, '--from', 'overlays/local', ...pushed('gke'));
    const text = readFileSync(path.join(cwd, 'overlays/production/kustomization.yaml'), 'utf8');
    let from = 0;
    for (const line of mine.split('\n')) {
      const at = text.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(text).toContain('- path: storage-classes.yaml');
    expect(text).toContain(`${registries.gke}/web`);
  });

  test('keeps its patches, in the file of the same name', async () => {
    const patch =
      '# By hand.\r\napiVersion: v1\r\nkind: PersistentVolumeClaim\r\nmetadata: {name: data}\r\nspec: {volumeMode: Filesystem}\r\n';
    const cwd = folder({
      ...layered,
      'overlays/production/kustomization.yaml': 'resources: [../../base]\npatches:\n  - path: storage-classes.yaml\n',
      'overlays/production/storage-classes.yaml': patch,
    });
    await promote(cwd, '--from', 'overlays/local', ...pushed('gke'));
    const text = readFileSync(path.join(cwd, 'overlays/production/storage-classes.yaml'), 'utf8');
    expect(text.startsWith(`${patch}---\r\n`)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('storageClassName: standard-rwo');
  });

  test.each([
    ['in flow style', '{resources: [../../base]} # mine\n'],
    ['with an anchor', 'resources: &all [../../base] # mine\ncomponents: []\n'],
    ['with a byte order mark and CRLF', '\uFEFFresources: # mine\r\n- ../../base\r\n'],
  ])('%s is extended', async (_, text) => {
    const cwd = folder({ ...layered, 'overlays/production/kustomization.yaml': text });
    await promote(cwd, '--from', 'overlays/local', ...pushed('gke'));
    const after = readFileSync(path.join(cwd, 'overlays/production/kustomization.yaml'), 'utf8');
    expect(after).toContain('# mine');
    expect([after.startsWith('\uFEFF'), after.includes('\r\n')]).toEqual([text.startsWith('\uFEFF'), text.includes('\r\n')]);
    expect(await scoreOf(cwd, 'overlays/production', 'gke')).toBeGreaterThanOrEqual(90);
  });

  test('whose list stands behind an alias is refused', async () => {
    const text = 'resources: &base [../../base]\ncomponents: []\npatches: *base\n';
    const cwd = folder({ ...layered, 'overlays/production/kustomization.yaml': text });
    const { code, stderr } = await run(['promote', '--from', 'overlays/local', ...pushed('gke')], { cwd });
    expect({ code, isRefused: stderr.includes('nothing was written') }).toEqual({ code: 2, isRefused: true });
    expect(readFileSync(path.join(cwd, 'overlays/production/kustomization.yaml'), 'utf8')).toBe(text);
  });

  test('shows nothing of its Secrets in a diff', async () => {
    const cwd = folder({
      ...layered,
      'overlays/production/kustomization.yaml':
        'resources: [../../base]\nsecretGenerator:\n  - name: web\n    literals: [password=correct-horse]\n',
    });
    const { stdout } = await promote(cwd, '--from', 'overlays/local', ...pushed('gke'), '--dry-run');
    expect(stdout).toContain('storage-classes.yaml');
    expect(stdout).not.toContain('correct-horse');
  });
});

describe('nothing is written', () => {
  const before = { ...layered, 'overlays/production/kustomization.yaml': 'resources: [../../base]\n' };
  const production = 'overlays/production/kustomization.yaml';

  async function refused(cwd: string, ...words: readonly string[]): Promise<string> {
    const files = tree(cwd);
    const { code, stderr } = await run(['promote', '--from', 'overlays/local', '--target', 'gke', ...words], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(tree(cwd)).toEqual(files);
    return stderr;
  }

  test('over a file that is read-only', async () => {
    const cwd = folder(before);
    chmodSync(path.join(cwd, production), 0o444);
    expect(await refused(cwd)).toContain('read-only');
  });

  test('through a link, to a file or a folder elsewhere', async () => {
    const elsewhere = folder({ 'kustomization.yaml': 'resources: []\n' });
    const file = folder(layered);
    mkdirSync(path.join(file, 'overlays/production'));
    writeFileSync(path.join(file, 'elsewhere.yaml'), 'resources: [../../base]\n');
    symlinkSync(path.join(file, 'elsewhere.yaml'), path.join(file, production));
    expect(await refused(file)).toContain('link');
    const directory = folder(layered);
    symlinkSync(elsewhere, path.join(directory, 'overlays/production'));
    expect(await refused(directory)).toContain('outside of the repository');
    expect(tree(elsewhere)['kustomization.yaml']).toBe('resources: []\n');
  });

  test.each([
    ['a registry with a blank', '--registry', 'my registry'],
    ['a registry with capitals in its path', '--registry', 'registry.example.com/Team'],
    ['a registry with a scheme', '--registry', 'https://registry.example.com'],
    ['a registry that ends in a slash', '--registry', 'registry.example.com/'],
    ['a registry with a line break', '--registry', 'registry.example.com\n- x'],
    ['a tag with a slash', '--tag', 'v1/2'],
    ['a tag that moves', '--tag', 'latest'],
    ['a digest that is none', '--digest', 'sha256:12'],
    ['a class with capitals', '--storage-class', 'Fast'],
    ['a factor of nothing', '--resources-factor', '0'],
    ['an amount of nothing', '--requests', 'cpu=0'],
    ['a name that leads elsewhere', '--to', '../../elsewhere'],
    ['a folder that is the base', '--to', './base'],
    ['a folder below the base', '--to', 'base/production'],
  ])('for %s', async (_, ...words) => {
    expect(await refused(folder(layered), ...words)).toContain('k8sport: ');
  });

  test('beside manifests that no kustomization lists', async () => {
    expect(await refused(folder({ ...layered, 'overlays/production/map.yaml': configMap }))).toContain('holds manifests');
  });

  test('where the local environment cannot be read without doubt', async () => {
    const cwd = folder({ ...layered, 'base/kustomization.yaml': 'resources: [web.yaml, claim.yaml, missing.yaml]\n' });
    expect(await refused(cwd)).toContain('missing.yaml');
  });

  test('for several targets at once', async () => {
    const cwd = folder(layered);
    expect((await run(['promote', '--from', 'overlays/local'], { cwd })).stderr).toContain('an overlay is for one target');
  });
});

test('a claim template of a StatefulSet is patched by operations, since its list has no names', async () => {
  const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec:
      containers:
        - name: db
          image: registry.example.com/db:v1
          resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], storageClassName: standard, resources: {requests: {storage: 1Gi}}}
`;
  const cwd = folder({ ...layered, 'base/web.yaml': set });
  await promote(cwd, '--from', 'overlays/local', '--target', 'aks');
  const { stdout } = await run(['render', 'overlays/production'], { cwd });
  expect(stdout.match(/storageClassName: .*/g)).toEqual(['storageClassName: managed-csi', 'storageClassName: managed-csi']);
  expect(Object.keys(tree(cwd))).toContain('overlays/production/storage-classes-statefulset-db.yaml');
});

test('values of git-ignored env files stay what they are, and theirs alone', async () => {
  const cwd = sample('kind');
  await promote(cwd, '--from', 'kind', ...pushed('gke'), '--secrets', 'env-file');
  const file = path.join(cwd, 'environments/production/grafana-admin.env');
  expect(readFileSync(file, 'utf8')).toBe('admin-user=\nadmin-password=\n');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(path.join(cwd, 'environments/production/.gitignore'), 'utf8')).toBe('*.env\n');
  writeFileSync(file, 'admin-user=admin\nadmin-password=correct-horse-battery\n');
  const before = tree(cwd);
  const { stdout } = await promote(cwd, '--from', 'kind', ...pushed('gke'), '--secrets', 'env-file');
  expect(stdout).not.toContain('correct-horse');
  expect(tree(cwd)).toEqual(before);
});

test('the configuration says what the command line does not', async () => {
  const promoted = {
    registry: 'registry.example.com/team',
    storageClass: 'fast',
    resources: { factor: 2, containers: { 'web/web': { limits: { memory: '1Gi' } } } },
  };
  const cwd = folder({ ...layered, '.k8sportrc.json': JSON.stringify({ target: 'gke', promote: promoted }) });
  await promote(cwd, '--from', 'overlays/local', '--tag', 'v2');
  const { stdout } = await run(['render', 'overlays/production'], { cwd });
  expect(stdout).toContain('image: registry.example.com/team/web:v2');
  expect(stdout).toContain('storageClassName: fast');
  expect(stdout).toContain('cpu: 200m');
  expect(stdout).toContain('memory: 1Gi');
  const digest = `sha256:${'a'.repeat(64)}`;
  await promote(cwd, '--from', 'overlays/local', '--to', 'live', '--digest', `localhost:5000/web=${digest}`);
  expect((await run(['render', 'overlays/live'], { cwd })).stdout).toContain(`image: registry.example.com/team/web@${digest}`);
});
