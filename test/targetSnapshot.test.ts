import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { kubectl as realKubectl } from '../src/commands/programs/kubectl.ts';
import { UserError } from '../src/errors.ts';
import { folder, run } from './run.ts';

const root = path.join(import.meta.dirname, '..');
const recording = JSON.parse(readFileSync(path.join(root, 'fixtures/target-snapshot/recording.json'), 'utf8')) as Record<string, unknown>;

/** Answers as the recorded kubectl did, and keeps what it was asked. */
function recorded(changes: Readonly<Record<string, unknown>> = {}) {
  const asked: string[] = [];
  const answers = { ...recording, ...changes };
  const kubectl = async (words: readonly string[]): Promise<string> => {
    asked.push(words.join(' '));
    const key = words.includes('version') ? '/version' : words.includes('--raw') ? words.at(-1)! : words[words.indexOf('get') + 1]!;
    const answer = answers[key];
    if (answer instanceof Error) throw answer;
    return JSON.stringify(key === '/version' ? { serverVersion: answer } : answer);
  };
  return { kubectl, asked };
}

const definition = {
  extends: 'eks',
  kubernetes: '1.35',
  storageClasses: [
    { name: 'gp2', provisioner: 'kubernetes.io/aws-ebs' },
    { name: 'gp3', provisioner: 'ebs.csi.aws.com', default: true },
  ],
  ingressClasses: ['alb', { name: 'internal', default: true }],
  gatewayClasses: [],
  runtimeClasses: [],
  priorityClasses: ['checkout'],
  apis: [
    'apps/v1/Deployment',
    'networking.k8s.io/v1/Ingress',
    'networking.k8s.io/v1/IngressClass',
    'node.k8s.io/v1/RuntimeClass',
    'scheduling.k8s.io/v1/PriorityClass',
    'storage.k8s.io/v1/StorageClass',
    'v1/Service',
  ],
};

describe('`target snapshot`', () => {
  test('writes what a cluster has', async () => {
    const { kubectl } = recorded();
    const { code, stdout, stderr } = await run(['target', 'snapshot'], { kubectl });
    expect(JSON.parse(stdout)).toEqual(definition);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('only reads, and no Secret', async () => {
    const { kubectl, asked } = recorded();
    await run(['target', 'snapshot', '--context', 'prod'], { kubectl });
    expect(asked.length).toBeGreaterThan(5);
    for (const line of asked) expect(line).toMatch(/^--context prod (?:version|get)\b(?!.*secret)/);
  });

  test('calls the target as the context, and takes the word of its caller on the platform', async () => {
    const { kubectl } = recorded();
    const { stdout } = await run(['target', 'snapshot', '--context', 'prod', '--extends', 'eks-auto'], { kubectl });
    expect(JSON.parse(stdout)).toEqual({ title: 'prod', ...definition, extends: 'eks-auto' });
  });

  test('leaves out what it may not list, and says so', async () => {
    const { kubectl } = recorded({ 'runtimeclasses.node.k8s.io': new UserError('input', 'kubectl get runtimeclasses: Forbidden') });
    const { code, stdout, stderr } = await run(['target', 'snapshot'], { kubectl });
    const { runtimeClasses: _, ...rest } = definition;
    expect(JSON.parse(stdout)).toEqual(rest);
    expect(stderr).toBe('k8sport: kubectl get runtimeclasses: Forbidden; it is left out, and nothing is judged by it\n');
    expect(code).toBe(0);
  });

  test.each([
    ['v1.35.1-gke.1396000', [], 'gke'],
    ['v1.35.1', [{ metadata: { name: 'default' }, provisioner: 'disk.csi.azure.com' }], 'aks'],
    ['v1.35.1+k3s1', [{ metadata: { name: 'local-path' }, provisioner: 'rancher.io/local-path' }], 'generic'],
  ])('knows the platform of %s', async (gitVersion, items, platform) => {
    const { kubectl } = recorded({ '/version': { major: '1', minor: '35', gitVersion }, 'storageclasses.storage.k8s.io': { items } });
    const { stdout } = await run(['target', 'snapshot'], { kubectl });
    expect(JSON.parse(stdout)).toMatchObject({ extends: platform, kubernetes: '1.35' });
  });

  test.each([
    [['target'], 'target takes one word, `snapshot`'],
    [['target', 'snapshot', '--extends', 'ekss'], '--extends: `ekss` is not known\ndid you mean eks?'],
  ])('refuses a wrong call: %j', async (argv, message) => {
    const { code, stderr } = await run(argv, recorded());
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test('says what kubectl said', async () => {
    const { kubectl } = recorded({ '/version': new UserError('input', 'kubectl version: Unable to connect', 'try it by hand') });
    const { code, stdout, stderr } = await run(['target', 'snapshot'], { kubectl });
    expect([code, stdout, stderr]).toEqual([2, '', 'k8sport: kubectl version: Unable to connect\ntry it by hand\n']);
  });

  test('what it writes is a definition', async () => {
    const { stdout } = await run(['target', 'snapshot'], recorded());
    const pod =
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce], storageClassName: local-path}\n';
    const cwd = folder({ 'a.yaml': pod, 'target.json': stdout, '.k8sportrc.json': '{"targets": {"prod": "target.json"}}' });
    expect((await run(['check', '-f', 'concise', 'a.yaml'], { cwd })).stdout).toContain('on prod the claim stays Pending: write `gp3`');
  });
});

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
const reason = 'kubectl is not on the PATH';

describe('the real kubectl', () => {
  test('asks a server for the same', async ({ skip }) => {
    if (!hasKubectl) skip(reason);
    const server = createServer((request, response) => {
      const answer = answerTo(new URL(request.url!, 'http://localhost').pathname);
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 404 }));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const config = path.join(folder({}), 'kubeconfig');
    writeFileSync(
      config,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'recorded', cluster: { server: address } }],
        contexts: [{ name: 'recorded', context: { cluster: 'recorded', user: '' } }],
        'current-context': 'recorded',
      }),
    );
    const kubectl = async (words: readonly string[]) =>
      realKubectl(['--kubeconfig', config, '--cache-dir', path.dirname(config), ...words]);
    const { code, stdout, stderr } = await run(['target', 'snapshot'], { kubectl });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(definition);
    expect(code).toBe(0);
  });

  test('says why it fails', async ({ skip }) => {
    if (!hasKubectl) skip(reason);
    const words = ['--kubeconfig', path.join(folder({}), 'none'), 'get', '--raw', '/version'];
    await expect(realKubectl(words)).rejects.toThrow(/^kubectl .*: no such file/);
  });
});

test('without kubectl, says so', async () => {
  vi.stubEnv('PATH', folder({}));
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(realKubectl(['version'])).rejects.toThrow('there is no kubectl on the PATH');
});

/** As an API server answers, from the recording. */
function answerTo(pathname: string): unknown {
  if (pathname in recording) return recording[pathname];
  const plurals = Object.keys(recording).filter((key) => !key.startsWith('/'));
  if (pathname === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (pathname === '/api/v1') return { kind: 'APIResourceList', groupVersion: 'v1', resources: [] };
  const groups = [...new Set(plurals.map((plural) => plural.slice(plural.indexOf('.') + 1)))];
  if (pathname === '/apis') {
    const versions = (group: string) => [{ groupVersion: `${group}/v1`, version: 'v1' }];
    return {
      kind: 'APIGroupList',
      apiVersion: 'v1',
      groups: groups.map((name) => ({ name, versions: versions(name), preferredVersion: versions(name)[0] })),
    };
  }
  const [, group, plural] = /^\/apis\/([^/]+)\/v1(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (group !== undefined && plural === undefined) {
    const own = plurals.filter((each) => each.endsWith(`.${group}`)).map((each) => each.slice(0, each.indexOf('.')));
    const resources = own.map((name) => ({ name, singularName: '', namespaced: false, kind: kindOf(name), verbs: ['get', 'list'] }));
    return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: `${group}/v1`, resources };
  }
  const list = recording[`${plural}.${group}`] as { items: object[] } | undefined;
  return list && { apiVersion: `${group}/v1`, kind: `${kindOf(plural!)}List`, metadata: {}, items: list.items };
}

function kindOf(plural: string): string {
  const kinds: Readonly<Record<string, string>> = {
    storageclasses: 'StorageClass',
    ingressclasses: 'IngressClass',
    runtimeclasses: 'RuntimeClass',
    priorityclasses: 'PriorityClass',
  };
  return kinds[plural]!;
}
