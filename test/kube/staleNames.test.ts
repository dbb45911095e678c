import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { RenamedObjects } from '../../src/kube/renamed/renamedObjects.ts';
import { staleNamesIn } from '../../src/kube/renamed/staleNames.ts';
import type { Resource } from '../../src/model/resource.ts';
import { memoryFiles } from '../kustomize/memoryFiles.ts';
import { render } from '../kustomize/render.ts';

const names = ['db', 'redis', 'web-db', 'web-1'] as const;
const port = 6379;

/** How people write the address of a Service; `namespace` is the one it is in. */
const forms: Readonly<Record<string, (name: string, namespace: string) => string>> = {
  URL: (name) => `http://${name}/path`,
  DSN: (name, namespace) => `redis://user:secret@${name}.${namespace}:${port}/0`,
  ADDRESS: (name) => `${name}:${port}`,
  PEER: (name, namespace) => `${name}.${namespace}.svc`,
  LONG: (name, namespace) => `${name}.${namespace}.svc.cluster.local:1`,
  REDIS_HOST: (name) => name,
  SERVERS: (name, namespace) => `other.example.com,${name}.${namespace}:1`,
  SCRIPT: (name) => `until nc -z ${name} 1; do sleep 1; done`,
};

interface Case {
  readonly namespace: string | undefined;
  readonly overlay: Readonly<Record<string, string>>;
  readonly named: string;
}

const someCase: fc.Arbitrary<Case> = fc.record({
  namespace: fc.constantFrom(undefined, 'shop'),
  overlay: fc.record(
    { namespace: fc.constantFrom('shop', 'test'), namePrefix: fc.constantFrom('dev-', 'web-'), nameSuffix: fc.constantFrom('-v2', '-1') },
    { requiredKeys: [] },
  ),
  named: fc.constantFrom(...names),
});

const builds = ({ namespace, overlay, named }: Case): readonly Resource[] => {
  const metadata = (name: string): object => ({ name, ...(namespace !== undefined && { namespace }) });
  const env = Object.entries(forms).map(([name, form]) => ({ name, value: form(named, namespace ?? 'default') }));
  const objects = [
    ...names.map((name) => ({ apiVersion: 'v1', kind: 'Service', metadata: metadata(name), spec: { ports: [{ port }] } })),
    { apiVersion: 'v1', kind: 'Pod', metadata: metadata('pod'), spec: { containers: [{ name: 'app', env }] } },
  ];
  const files = memoryFiles({
    '/base/kustomization.yaml': 'resources: [all.yaml]\n',
    '/base/all.yaml': objects.map((each) => stringify(each)).join('---\n'),
    '/overlay/kustomization.yaml': stringify({ ...overlay, resources: ['../base'] }),
  });
  return render('/overlay', files).resources;
};

/** What DNS does in a pod. */
function resolves(host: string, from: string, all: readonly Resource[]): boolean {
  const [name, namespace = from] = host.split('.');
  return all.some(({ id }) => id.kind === 'Service' && id.name === name && (id.namespace || 'default') === (namespace || 'default'));
}

test('a host is stale exactly where it resolved in the base and does not in the overlay, and what to write instead resolves', () => {
  fc.assert(
    fc.property(someCase, (each) => {
      const all = builds(each);
      const pod = all.find(({ id }) => id.kind === 'Pod')!;
      const stale = new Map(staleNamesIn(pod, new RenamedObjects(all)).map((one) => [one.at.path.at(-2) as number, one]));
      for (const [index, [name, form]] of Object.entries(forms).entries()) {
        const namespace = each.namespace ?? 'default';
        const isQualified = form('x', 'y').includes('x.y');
        const host = isQualified ? `${each.named}.${namespace}` : each.named;
        const found = stale.get(index);
        expect(found !== undefined, `${name} ${host}`).toBe(!resolves(host, pod.id.namespace, all));
        if (!found) continue;
        expect(form(each.named, namespace).slice(found.span.start, found.span.start + found.span.length)).toBe(found.text);
        expect(found.instead).toHaveLength(1);
        expect(resolves(found.instead[0]!, pod.id.namespace, all), found.instead[0]).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('a long text full of old names is read in time', () => {
  const text = Array.from({ length: 40_000 }, (_, index) => `http://db:6379/${index} db.x${index}.svc upstream db`).join('\n');
  const files = memoryFiles({
    '/r/kustomization.yaml': 'namePrefix: dev-\nresources: [db.yaml]\nconfigMapGenerator: [{ name: long, files: [long.conf] }]\n',
    '/r/db.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { ports: [{ port: 6379 }] }\n',
    '/r/long.conf': text,
  });
  const { resources } = render('/r', files);
  const started = performance.now();
  const found = staleNamesIn(
    resources.find(({ id }) => id.kind === 'ConfigMap')!,
    new RenamedObjects(resources),
  );
  expect(found.length).toBe(40_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
