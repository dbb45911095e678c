import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContinuityRowName } from '../../src/model/continuityTable.ts';
import type { Place } from '../../src/model/place.ts';
import { folder, run } from '../run.ts';

interface Table {
  readonly rows: readonly {
    readonly row: ContinuityRowName;
    readonly same: number;
    readonly of: number;
    readonly others: readonly Place[];
  }[];
  readonly productionChanges: readonly string[];
}

async function tableOf(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Table> {
  const { stdout, stderr } = await run(['score', '--target', 'eks', '-f', 'json', ...argv], { cwd: folder(files) });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { continuity: Table }).continuity;
}

/** `[same, of]` of each row that has anything to count. */
async function counts(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Record<string, [number, number]>> {
  const { rows } = await tableOf(files, ...argv);
  return Object.fromEntries(rows.filter(({ of }) => of > 0).map(({ row, same, of }) => [row, [same, of]]));
}

const service = (name: string, more = ''): string => `apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {selector: {app: web}, ports: [{port: 80}]${more}}
`;

const pod = (policy: string): string => `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, image: registry.example.com/web:1.2.3, imagePullPolicy: ${policy}, resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}}
    - {name: side, image: registry.example.com/side:1.2.3, imagePullPolicy: IfNotPresent, resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}}
`;

describe('objects', () => {
  test('what one of the five settles is the same, what none of them settles is not', async () => {
    expect(await counts({ 'a.yaml': service('a', ', type: NodePort') })).toEqual({ yaml: [1, 1], networking: [1, 1] });
    expect(await counts({ 'pod.yaml': pod('Never') })).toEqual({ yaml: [0, 1], images: [1, 2] });
    expect(await counts({ 'pod.yaml': pod('Always') })).toEqual({ yaml: [1, 1], images: [2, 2] });
  });

  test('those of the local environment count, else those nobody named, else all', async () => {
    const local = { 'overlays/local/a.yaml': service('a') };
    const unknown = { 'plain/b.yaml': service('b'), 'plain/c.yaml': service('c') };
    const production = { 'overlays/production/d.yaml': `${service('d')}---\n${service('e')}---\n${service('f')}` };
    expect((await counts({ ...local, ...unknown, ...production }))['yaml']).toEqual([1, 1]);
    expect((await counts({ ...unknown, ...production }))['yaml']).toEqual([2, 2]);
    expect((await counts(production))['yaml']).toEqual([3, 3]);
  });

  test('an object counts once, however many targets it is judged for', async () => {
    expect(await counts({ 'pod.yaml': pod('Never') }, '--target', 'eks,gke,aks')).toEqual({ yaml: [0, 1], images: [1, 2] });
  });

  test('tests do not count', async () => {
    expect(await counts({ 'a.yaml': service('a'), 'tests/e2e/pod.yaml': pod('Never') })).toEqual({ yaml: [1, 1], networking: [1, 1] });
  });

  test('what is suppressed counts as the same', async () => {
    const { productionChanges } = await tableOf({ 'pod.yaml': pod('Never') });
    expect(productionChanges).toContain('never-pull');
    const directive = JSON.stringify({ suppress: [{ rule: 'never-pull', files: ['pod.yaml'], reason: 'on purpose' }] });
    expect(await counts({ 'pod.yaml': pod('Never'), '.k8sportrc.json': directive })).toEqual({ yaml: [1, 1], images: [2, 2] });
  });
});

/** Commands by row, and whether production knows them. */
const lines: readonly (readonly [line: string, row: ContinuityRowName, isSame: boolean])[] = [
  ['kubectl apply -k overlays/local', 'commands', true],
  ['kubectl get pods', 'commands', true],
  ['minikube kubectl -- get pods', 'commands', false],
  ['kubectl --context kind-dev get pods', 'commands', false],
  ['docker build -t registry.example.com/web:1.0 .', 'images', true],
  ['docker push registry.example.com/web:1.0', 'images', true],
  ['kind load docker-image web:1.0', 'images', true],
  ['minikube image build -t web:1.0 .', 'images', false],
  ['docker push localhost:5000/web:1.0', 'images', false],
  ['kubectl port-forward svc/web 8080:80', 'networking', true],
  ['minikube service web', 'networking', false],
  ['minikube tunnel', 'networking', false],
  ['helm upgrade --install web bitnami/nginx', 'add-ons', true],
  ['kubectl apply -f https://example.com/v1.2.3/install.yaml', 'add-ons', true],
  ['minikube addons enable ingress', 'add-ons', false],
  ['microk8s enable dns', 'add-ons', false],
];

const someLines = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 12 });

describe('commands', () => {
  test('each counts once, in its row', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, async (chosen) => {
        const { rows } = await tableOf({ 'up.sh': `#!/bin/sh\n${chosen.map(([line]) => line).join('\n')}\n` });
        for (const { row, same, of, others } of rows) {
          const own = chosen.filter((each) => each[1] === row);
          expect([row, same, of]).toEqual([row, own.filter((each) => each[2]).length, own.length]);
          expect(others.map(({ start }) => chosen[start.line - 2]![0])).toEqual(own.filter((each) => !each[2]).map(([line]) => line));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what makes the cluster is in no row, nor is what has to do with none', async () => {
    expect(await counts({ 'up.sh': 'kind create cluster\nkind export kubeconfig\necho done\nkubectl get pods\n' })).toEqual({
      commands: [1, 1],
    });
  });

  test('builds in the daemon of the cluster are not the same, and neither is what moves them there', async () => {
    expect(await counts({ 'up.sh': 'eval $(minikube docker-env)\ndocker build -t web .\n' })).toEqual({ images: [0, 2] });
    expect(await counts({ 'up.sh': 'eval "$(minikube docker-env)"\ndocker build -t web .\n' })).toEqual({ images: [0, 2] });
  });

  test('instructions, tests and jobs with a cluster of their own do not count', async () => {
    const job = (first: string): string =>
      `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ${first}\n          minikube service web\n`;
    const files = {
      'up.sh': 'kubectl get pods\n',
      'README.md': '```sh\nminikube service web\n```\n',
      'tests/up.sh': 'minikube service web\n',
      '.github/workflows/test.yaml': job('minikube start'),
    };
    expect(await counts(files)).toEqual({ commands: [1, 1] });
    expect(await counts({ 'deploy.yaml': service('a'), '.github/workflows/deploy.yaml': job('kubectl get nodes') })).toEqual({
      yaml: [1, 1],
      commands: [1, 1],
      networking: [1, 2],
    });
  });
});
