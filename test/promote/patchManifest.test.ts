import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../src/kustomize/build.ts';
import { ParsedFiles } from '../../src/kustomize/parsedFiles.ts';
import { changedValue } from '../../src/model/changedValue.ts';
import type { Resource } from '../../src/model/resource.ts';
import { patchManifest } from '../../src/promote/patchManifest.ts';
import type { FieldChange } from '../../src/promote/plan.ts';
import { printYaml } from '../../src/yaml/print.ts';

/** Renders files of a tree that is in memory. */
function render(files: Readonly<Record<string, string>>, directory: string): readonly Resource[] {
  const built = build({
    directory,
    files: {
      read: (file) => (Object.hasOwn(files, file) ? new TextEncoder().encode(files[file]) : undefined),
      isDirectory: (folder) => Object.keys(files).some((file) => file.startsWith(`${folder}/`)),
      realPath: (file) => file,
    },
    loadRestrictions: 'root-only',
    nameOf: (file) => file,
    cache: new ParsedFiles(),
  });
  expect(built.problems.filter(({ kind }) => kind === 'refused')).toEqual([]);
  return built.resources;
}

const pod = {
  containers: [
    { name: 'web', image: 'web:v1', resources: { requests: { cpu: '1' } } },
    { name: 'side', image: 'side:v1' },
  ],
};
const objects = [
  {
    value: {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: {
        type: 'NodePort',
        ports: [
          { port: 80, nodePort: 30080 },
          { port: 53, protocol: 'UDP', nodePort: 30053 },
          { port: 53, protocol: 'TCP', nodePort: 30054 },
        ],
      },
    },
    paths: [['spec', 'type'], ...[0, 1, 2].map((index) => ['spec', 'ports', index, 'nodePort'])],
  },
  {
    value: {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'db', namespace: 'shop' },
      spec: {
        template: { spec: pod },
        volumeClaimTemplates: [
          { metadata: { name: 'data' }, spec: { storageClassName: 'standard' } },
          { metadata: { name: 'logs' }, spec: {} },
        ],
      },
    },
    paths: [
      ...[0, 1].flatMap((index) =>
        [
          ['requests', 'cpu'],
          ['limits', 'memory'],
        ].map((rest) => ['spec', 'template', 'spec', 'containers', index, 'resources', ...rest]),
      ),
      ...[0, 1].map((index) => ['spec', 'volumeClaimTemplates', index, 'spec', 'storageClassName']),
    ],
  },
  {
    value: {
      apiVersion: 'acme.example.com/v1',
      kind: 'Database',
      metadata: { name: 'db' },
      spec: { storage: { storageClassName: 'standard' }, replicas: [{ storage: { storageClassName: 'standard' } }] },
    },
    paths: [
      ['spec', 'storage', 'storageClassName'],
      ['spec', 'replicas', 0, 'storage', 'storageClassName'],
    ],
  },
];

test('kustomize makes of an object and its patch what the changes ask for', () => {
  const cases = fc.constantFrom(...objects).chain(({ value, paths }) =>
    fc.record({
      value: fc.constant(value),
      paths: fc.subarray(paths, { minLength: 1 }),
      texts: fc.array(fc.constantFrom('1', 'fast', '256Mi', 'yes'), { minLength: 8, maxLength: 8 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ value, paths, texts }) => {
      const base = { '/base/kustomization.yaml': 'resources: [object.yaml]\n', '/base/object.yaml': printYaml(value) };
      const [resource] = render(base, '/base');
      const changes = paths.map((path, index): FieldChange => (path.at(-1) === 'nodePort' ? { path } : { path, value: texts[index]! }));
      const manifest = patchManifest({ resource: resource!, changes });
      const entry = manifest.kind === 'json' ? { path: 'patch.yaml', target: manifest.target } : { path: 'patch.yaml' };
      const overlay = { resources: ['../base'], patches: [entry] };
      const [patched] = render(
        { ...base, '/over/kustomization.yaml': printYaml(overlay), '/over/patch.yaml': printYaml(manifest.value) },
        '/over',
      );
      const wanted = changes.reduce<unknown>(
        (all, { path, value: text }) => changedValue(all, text === undefined ? { do: 'remove', path } : { do: 'set', path, value: text }),
        value,
      );
      expect(patched!.root.raw).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});
