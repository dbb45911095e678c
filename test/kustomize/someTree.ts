import * as fc from 'fast-check';
import { stringify } from 'yaml';

type Objects = Record<string, unknown>;
type Files = Record<string, string>;

/** A base, and overlays that each set their names apart, so that one kustomization can hold them all. */
export interface SomeTree {
  readonly base: Objects;
  readonly resources: readonly Objects[];
  readonly overlays: readonly Objects[];
}

const names = ['web', 'api', 'worker', 'cache-1'] as const;
const images = ['nginx', 'redis:7', 'registry.example.com:5000/shop/web:v1', 'quay.io/org/tool@sha256:abc', 'nginx:1.25'] as const;
const name = fc.constantFrom(...names);
const word = fc.constantFrom('a', 'b-c', 'true', '12', 'yes', '0x1F', 'x: y', '');
const pairs = fc.dictionary(fc.constantFrom('team', 'app', 'example.com/tier', 'level'), word, { maxKeys: 3 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 1 });

const container = fc.record(
  {
    image: fc.constantFrom(...images),
    args: fc.array(word, { maxLength: 3 }),
    env: fc.uniqueArray(fc.record({ name: fc.constantFrom('A', 'B', 'C'), value: word }), { selector: (each) => each.name, maxLength: 3 }),
    envFrom: fc.array(
      fc.oneof(
        name.map((of) => ({ configMapRef: { name: of } })),
        name.map((of) => ({ secretRef: { name: of } })),
      ),
      { maxLength: 2 },
    ),
    ports: fc.uniqueArray(
      fc.record(
        { containerPort: fc.constantFrom(80, 443, 8080), protocol: fc.constantFrom('TCP', 'UDP') },
        { requiredKeys: ['containerPort'] },
      ),
      { selector: (port) => port.containerPort, maxLength: 3 },
    ),
    resources: fc.record({ limits: fc.dictionary(fc.constantFrom('cpu', 'memory'), fc.constantFrom('1', '64Mi')) }),
  },
  { requiredKeys: ['image'] },
);
const containers = fc.dictionary(fc.constantFrom('main', 'sidecar', 'agent'), container, { minKeys: 1, maxKeys: 3 });
const podSpec = containers.map((byName) => ({ containers: Object.entries(byName).map(([key, value]) => ({ name: key, ...value })) }));

const metadata = (of: string): fc.Arbitrary<Objects> =>
  fc.record({ name: fc.constant(of), labels: pairs, annotations: pairs }, { requiredKeys: ['name'] });

function workload(kind: string, of: string): fc.Arbitrary<Objects> {
  const spec = fc.record(
    {
      replicas: fc.nat(5),
      selector: pairs.map((matchLabels) => ({ matchLabels })),
      template: fc.record({ metadata: pairs.map((labels) => ({ labels })), spec: podSpec }, { requiredKeys: ['spec'] }),
    },
    { requiredKeys: ['template'] },
  );
  return fc.record({ apiVersion: fc.constant('apps/v1'), kind: fc.constant(kind), metadata: metadata(of), spec });
}

const resourceMakers: readonly ((of: string) => fc.Arbitrary<Objects>)[] = [
  (of) => workload('Deployment', of),
  (of) => workload('StatefulSet', of),
  (of) => fc.record({ apiVersion: fc.constant('v1'), kind: fc.constant('ConfigMap'), metadata: metadata(of), data: pairs }),
  (of) =>
    fc.record({
      apiVersion: fc.constant('v1'),
      kind: fc.constant('Service'),
      metadata: metadata(of),
      spec: fc.record({ selector: pairs }),
    }),
  (of) => fc.record({ apiVersion: fc.constant('example.com/v1'), kind: fc.constant('Widget'), metadata: metadata(of), spec: podSpec }),
  (of) =>
    fc.record({
      apiVersion: fc.constant('autoscaling/v2'),
      kind: fc.constant('HorizontalPodAutoscaler'),
      metadata: metadata(of),
      spec: fc.constantFrom('Deployment', 'StatefulSet').map((kind) => ({ scaleTargetRef: { apiVersion: 'apps/v1', kind, name: of } })),
    }),
];

const resources = fc
  .uniqueArray(fc.tuple(fc.nat(resourceMakers.length - 1), name), { minLength: 3, maxLength: 12, selector: String })
  .chain((chosen) => fc.tuple(...chosen.map(([maker, of]) => resourceMakers[maker]!(of))));

const generator = fc.record({
  literals: pairs.map((values) => Object.entries(values).map(([key, value]) => `${key.replace(/\W/, '-')}=${value}`)),
});
const generators = (behavior: object): fc.Arbitrary<Objects[] | undefined> =>
  maybe(
    fc
      .dictionary(fc.constantFrom('made', 'more'), generator, { minKeys: 1 })
      .map((byName) => Object.entries(byName).map(([key, value]) => ({ name: key, ...behavior, ...value }))),
  );

const image = fc.record(
  {
    name: fc.constantFrom('nginx', 'redis', 'registry.example.com:5000/shop/web', 'tool'),
    newName: fc.constantFrom('other', 'ghcr.io/x/y'),
    newTag: fc.constantFrom('v2', '1.10'),
  },
  { requiredKeys: ['name'] },
);

/** A patch by target, which need not find anything. */
const patch = fc.oneof(
  fc.record({ kind: fc.constantFrom('Deployment', 'StatefulSet'), spec: workload('Deployment', 'ignored') }).map(({ kind, spec }) => ({
    target: { kind },
    patch: stringify(spec),
  })),
  fc.record({ kind: fc.constantFrom('ConfigMap', 'Deployment', 'Widget', 'Service'), value: word }).map(({ kind, value }) => ({
    target: { kind, name: 'w.*' },
    patch: stringify([{ op: 'add', path: '/metadata/annotations/example.com~1patched', value }]),
  })),
  fc.constant({ target: { kind: 'Deployment' }, patch: stringify([{ op: 'replace', path: '/spec/replicas', value: 7 }]) }),
);

const overlay = fc.record(
  {
    namespace: fc.constantFrom('shop', 'default', 'other'),
    nameSuffix: fc.constantFrom('-x', '-1'),
    labels: fc.array(fc.record({ pairs, includeSelectors: fc.boolean(), includeTemplates: fc.boolean() }, { requiredKeys: ['pairs'] }), {
      maxLength: 2,
    }),
    commonLabels: pairs,
    commonAnnotations: pairs,
    images: fc.array(image, { maxLength: 3 }),
    patches: fc.array(patch, { maxLength: 3 }),
    configMapGenerator: generators({ behavior: 'merge' }),
  },
  { requiredKeys: [] },
);

export const someTree: fc.Arbitrary<SomeTree> = fc.record({
  base: fc.record({
    configMapGenerator: fc.constant([
      { name: 'made', literals: ['a=b'] },
      { name: 'more', literals: ['a=c'] },
    ]),
    namePrefix: maybe(fc.constant('base-')),
  }),
  resources,
  overlays: fc.array(overlay, { minLength: 3, maxLength: 5 }),
});

/** In kustomizations, unlike in resources, `yes` is a boolean. */
const yaml11 = { version: '1.1' } as const;

/** The files of a tree below a folder: `all` holds every overlay, each with a prefix of its own. */
export function filesOf({ base, resources, overlays }: SomeTree, root: string): Files {
  const kustomizations: Record<string, Objects> = {
    base: { ...base, resources: ['resources.yaml'] },
    all: { resources: overlays.map((_, index) => `../overlay-${index}`) },
  };
  for (const [index, each] of overlays.entries()) {
    kustomizations[`overlay-${index}`] = { ...each, namePrefix: `o${index}-`, resources: ['../base'] };
  }
  const files = Object.entries(kustomizations).map(([folder, value]) => [`${root}/${folder}/kustomization.yaml`, stringify(value, yaml11)]);
  const documents = resources.map((each) => stringify(each)).join('---\n');
  return { ...Object.fromEntries(files), [`${root}/base/resources.yaml`]: documents };
}
