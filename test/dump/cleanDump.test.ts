import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanDump, type CleaningOptions } from '../../src/dump/cleanDump.ts';
import { populatedFields } from '../../src/kube/apis/populatedFields.ts';
import { defaultOf } from '../../src/kube/defaults/defaultOf.ts';
import { isMap } from '../../src/model/isMap.ts';
import { someObjects, type Plain } from '../continuity/someObjects.ts';
import { recorded, shapesOf, spots, spotsAt, type Spot } from '../kube/defaults/recorded.ts';
import { resourcesIn } from './resourcesIn.ts';
import { stored } from './stored.ts';

const everything: CleaningOptions = { namespaces: [], showsSecrets: true, keepsDefaults: true };

const valuesOf = (objects: readonly unknown[], options: Partial<CleaningOptions> = {}): unknown[] =>
  cleanDump(resourcesIn(objects), { ...everything, ...options }).manifests.map(({ value }) => value);

const byName = (objects: readonly Plain[]): Plain[] =>
  objects.toSorted((a: Plain, b: Plain) => (`${a.kind}/${a.metadata.name}` < `${b.kind}/${b.metadata.name}` ? -1 : 1));

test('what somebody applied comes back as it was written', () => {
  fc.assert(
    fc.property(someObjects, (objects) => {
      // A node port of a Service without a port on the nodes is nothing that a cluster could store.
      const written = objects
        .filter(({ kind, spec }) => kind !== 'Service' || spec.type === 'NodePort' || !hasNodePort(spec))
        .map(withoutEmptyAnnotations);
      expect(byName(valuesOf(written.map(stored)) as Plain[])).toEqual(byName(written));
    }),
  );
});

/** The API server does not keep them. */
function withoutEmptyAnnotations(object: Plain): Plain {
  const { annotations, ...metadata } = object.metadata;
  return Object.keys(annotations ?? {}).length > 0 ? object : { ...object, metadata };
}

const hasNodePort = (spec: Plain): boolean => spec.ports.some(({ nodePort }: Plain) => nodePort !== undefined);

test('a manifest that was in no cluster stays as it is', () => {
  fc.assert(
    fc.property(someObjects, (objects) => {
      expect(byName(valuesOf(objects, { keepsDefaults: false }) as Plain[])).toEqual(byName(objects));
    }),
  );
});

test('the order of a dump does not matter', () => {
  fc.assert(
    fc.property(someObjects, (objects) => {
      expect(valuesOf(objects.toReversed())).toEqual(valuesOf(objects));
    }),
  );
});

describe('what is left out is what the real API server puts there', () => {
  const objects = recorded.filter(({ id, name }) => id.kind !== 'Endpoints' && !name.includes('ephemeral'));

  test.each(objects)('$name', ({ id, stored: full }) => {
    const [clean] = valuesOf([{ ...full, metadata: { ...(full['metadata'] as object), uid: 'a' } }], { keepsDefaults: false });
    const before = withoutStatus(full);
    const put = ({ shape, ancestors }: Spot): unknown => defaultOf(id, shape, ancestors);
    const after = { ...(clean as Plain), metadata: before['metadata'] };
    const all = [...spots(after, before)].filter(({ shape }) => !isRemovedAnyway.test(shape));
    const lost = all.filter(({ written, stored }) => written === undefined && stored !== undefined && !isMap(stored));
    expect(lost.map((spot) => [spot.shape, put(spot)])).toEqual(lost.map(({ shape, stored }) => [shape, stored]));
    const changed = all.filter(
      ({ written, stored }) => written !== undefined && !isMap(written) && !Array.isArray(written) && written !== stored,
    );
    expect(changed).toEqual([]);
    // Nor does it put something where it had put nothing before.
    const gained = shapesOf(id)
      .filter((shape) => !shape.includes('*'))
      .flatMap((shape) => {
        const [now, then] = [after, before].map((one) => spotsAt(one, before, shape)) as [Spot[], Spot[]];
        return now.flatMap((spot, index) => (spot.stored === undefined ? [[shape, put(spot), put(then[index]!)] as const] : []));
      });
    expect(gained.filter(([, now, then]) => JSON.stringify(now) !== JSON.stringify(then))).toEqual([]);
  });
});

/** Fields that are taken out whatever they hold. */
const isRemovedAnyway =
  /creationTimestamp$|serviceAccount$|ephemeralContainers|volumeClaimTemplates\[\]\.status|^spec\.finalizers|^metadata/;

function withoutStatus(object: Readonly<Record<string, unknown>>): Plain {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== 'status'));
}

test('a Job that works until its queue is empty keeps doing so', () => {
  const job = (spec: object): object => ({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a', uid: 'a' }, spec });
  const [queue, once] = [
    { parallelism: 1, template: {} },
    { completions: 1, parallelism: 1, template: {} },
  ].map((spec) => (valuesOf([job(spec)], { keepsDefaults: false }) as Plain[])[0].spec);
  expect(queue).toEqual({ parallelism: 1, template: {} });
  expect(once).toEqual({ completions: 1, template: {} });
});

/** Words that mean something to the code, so that chance finds more than unknown fields. */
const words =
  `metadata spec status template jobTemplate name namespace uid resourceVersion creationTimestamp annotations labels ownerReferences controller
  finalizers selector matchLabels controller-uid job-name pod-template-hash containers volumes volumeMounts secret secretName secrets projected clusterIP
  clusterIPs ports nodePort claimRef volumeName tolerations nodeName subjects webhooks volumeClaimTemplates strategy type parallelism __proto__ constructor
  kubectl.kubernetes.io/last-applied-configuration deployment.kubernetes.io/revision kubernetes.io/minikube-addons data stringData`.split(
    /\s+/,
  );
const leaf = fc.oneof(
  fc.constantFrom('10.96.0.1', 'None', 'default', 'kube-system', 'app-token-x7kqz', 'kube-api-access-x7kqz', '{"spec":{}}', '{', 'Job', ''),
  fc.constantFrom(1, 0, true, false, null),
);
const { value: hostileValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 6 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));
const kinds = [
  'Pod',
  'Job',
  'CronJob',
  'Deployment',
  'StatefulSet',
  'Service',
  'ServiceAccount',
  'PersistentVolume',
  'PersistentVolumeClaim',
];
const hostileObject = fc
  .tuple(
    fc.constantFrom('v1', 'apps/v1', 'batch/v1', 'example.com/v1'),
    fc.constantFrom(...kinds, 'Secret', 'Namespace', 'Widget'),
    fc.dictionary(fc.constantFrom('metadata', 'spec', 'status', 'data', 'secrets', 'subjects'), hostileValue),
  )
  .map(([apiVersion, kind, rest]) => ({ apiVersion, kind, ...rest }));

test('whatever an object holds, no harmful field is left, and cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.array(hostileObject, { maxLength: 4 }), fc.boolean(), (objects, keepsDefaults) => {
      const { manifests, leftOut } = cleanDump(resourcesIn(objects), { ...everything, keepsDefaults });
      expect(manifests.length + leftOut.length).toBe(objects.length);
      const values = manifests.map(({ value }) => value);
      expect(resourcesIn(values).flatMap((resource) => populatedFields(resource).map(({ at }) => at.path))).toEqual([]);
      const again = cleanDump(resourcesIn(values), { ...everything, keepsDefaults });
      expect(again.manifests.map(({ value }) => value)).toEqual(values);
    }),
    { numRuns: 500 },
  );
});
