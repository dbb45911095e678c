import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ResourceId } from '../../src/model/resource.ts';
import { memoryFiles } from './memoryFiles.ts';
import { render } from './render.ts';
import { filesOf, someTree } from './someTree.ts';

function originals(texts: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const { resources, problems } = render('/r', memoryFiles(texts));
  expect(problems).toEqual([]);
  return Object.fromEntries(resources.map(({ id, original }) => [nameOf(id), original && nameOf(original)]));
}

const nameOf = ({ kind, namespace, name }: ResourceId): string => `${kind} ${namespace}/${name}`;

const objects = `apiVersion: v1
kind: Service
metadata: { name: db }
---
apiVersion: v1
kind: Service
metadata: { name: cache, namespace: data }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: reader }
`;

test('an object that was renamed or moved knows what it was called where it was written', () => {
  const base = { '/base/kustomization.yaml': 'resources: [all.yaml]\nnameSuffix: -v2\n', '/base/all.yaml': objects };
  expect(
    originals({ ...base, '/r/kustomization.yaml': 'resources: [../base]\nnamePrefix: dev-\nnamespace: shop\n' }),
    'a written namespace, no namespace, and none to have',
  ).toEqual({
    'Service shop/dev-db-v2': 'Service /db',
    'Service shop/dev-cache-v2': 'Service data/cache',
    'ClusterRole /dev-reader-v2': 'ClusterRole /reader',
  });
});

test('one that is called as it was written knows no other name', () => {
  const files = { '/r/all.yaml': objects };
  expect(originals({ ...files, '/r/kustomization.yaml': 'resources: [all.yaml]\nnamespace: data\n' })).toEqual({
    'Service data/db': 'Service /db',
    'Service data/cache': undefined,
    'ClusterRole /reader': undefined,
  });
});

test('a generated object was called as its generator says, before the hash', () => {
  const hashed = originals({
    '/base/kustomization.yaml': 'configMapGenerator: [{ name: settings, literals: [A=1] }]\n',
    '/r/kustomization.yaml': `resources: [../base]
configMapGenerator: [{ name: settings, behavior: merge, literals: [B=2] }]
secretGenerator: [{ name: keys, namespace: vault, literals: [A=1], options: { disableNameSuffixHash: true } }]
`,
  });
  expect(Object.entries(hashed)).toEqual([
    [expect.stringMatching(/^ConfigMap \/settings-\w{10}$/), 'ConfigMap /settings'],
    ['Secret vault/keys', undefined],
  ]);
});

test('a patch that renames counts', () => {
  expect(
    originals({
      '/r/all.yaml': objects.slice(0, objects.indexOf('---')),
      '/r/kustomization.yaml': `resources: [all.yaml]
patches:
  - target: { kind: Service }
    patch: |-
      - { op: replace, path: /metadata/name, value: database }
`,
    }),
  ).toEqual({ 'Service /database': 'Service /db' });
});

test('whatever overlays do, each object knows the name that its base gave it', () => {
  fc.assert(
    fc.property(someTree, (tree) => {
      const written = render('/tree/base', memoryFiles(filesOf(tree, '/tree')));
      const rendered = render('/tree/overlay-0', memoryFiles(filesOf(tree, '/tree')));
      const names = (of: readonly { id: ResourceId; original?: ResourceId }[]): string[] =>
        of.map(({ id, original = id }) => `${original.kind} ${original.namespace}/${original.name}`).toSorted();
      expect(names(rendered.resources)).toEqual(expect.arrayContaining(names(written.resources)));
    }),
    { numRuns: 60 },
  );
});
