import { anything, array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOf } from '../../../src/kube/defaults/defaultOf.ts';
import { isSameAsAbsent } from '../../../src/kube/defaults/isSameAsAbsent.ts';
import { podSpecOf } from '../../../src/kube/defaults/podSpecs.ts';
import { isMap } from '../../../src/kube/defaults/table.ts';
import { recorded, shapesOf, spots, spotsAt, type Recorded, type Spot } from './recorded.ts';

/** What admission and the registry put later than the recorded code. */
const isPutLater = ({ shape }: Spot): boolean => /(?:^|\.)serviceAccount(?:Name)?$|^spec\.ipFamilyPolicy$/.test(shape);

/** What the way through the server leaves, whatever the manifest says. */
const isTrace = ({ shape }: Spot): boolean =>
  /deprecated\.daemonset\.template\.generation$|^spec\.volumeClaimTemplates\[\]\.status/.test(shape);

const isLeaf = (value: unknown): boolean => !isMap(value) || Object.keys(value).length === 0;

/** Whether the default is asked for. */
const isOpen = (id: Recorded['id'], { shape, written }: Spot): boolean =>
  written === undefined || written === null || isSameAsAbsent(id, shape, written);

describe('what the real API server adds is the default', () => {
  test.each(recorded)('$name', ({ id, written, stored }) => {
    const added = [...spots(written, stored)].filter((spot) => isOpen(id, spot) && spot.stored !== undefined && isLeaf(spot.stored));
    const unlike = added
      .filter((spot) => !isTrace(spot) && !isSameAsAbsent(id, spot.shape, spot.stored))
      .map(({ shape, stored, ancestors }) => ({ shape, stored, put: defaultOf(id, shape, ancestors) }));
    expect(unlike.map(({ shape, put }) => [shape, put])).toEqual(unlike.map(({ shape, stored }) => [shape, stored]));
  });
});

describe('what is in the tables is what the real API server adds', () => {
  test.each(recorded)('$name', ({ id, written, stored }) => {
    const put = shapesOf(id)
      .flatMap((shape) => spotsAt(written, stored, shape))
      .filter((spot) => isOpen(id, spot) && !isPutLater(spot))
      .map((spot) => ({ ...spot, put: defaultOf(id, spot.shape, spot.ancestors) }))
      .filter(({ shape, stored, put }) => put !== undefined && !(isMap(put) && isMap(stored)) && !isSameAsAbsent(id, shape, put));
    expect(put.map(({ shape, put }) => [shape, put])).toEqual(put.map(({ shape, stored }) => [shape, stored]));
  });

  test('all of it is recorded', () => {
    const missing = new Set<string>();
    const found = new Set<string>();
    for (const { id, written, stored } of recorded) {
      for (const shape of shapesOf(id)) {
        const spots = spotsAt(written, stored, shape);
        const isFound = spots.some((spot) => isPutLater(spot) || (isOpen(id, spot) && spot.stored !== undefined));
        (isFound ? found : missing).add(tableEntry(id, shape));
      }
    }
    expect([...missing].filter((entry) => !found.has(entry))).toEqual([]);
  });
});

/** All pods and all containers have one table. */
function tableEntry(id: Recorded['id'], shape: string): string {
  const spec = podSpecOf(id);
  if (!spec || !shape.startsWith(`${spec}.`)) return `${id.group}/${id.kind} ${shape}`;
  return shape.slice(spec.length + 1).replace(/^\w*ontainers\[\]/, 'container');
}

describe('what is put later', () => {
  const service = { group: '', version: 'v1', kind: 'Service' };
  const policyOf = (spec: object): unknown => defaultOf(service, 'spec.ipFamilyPolicy', [{ spec }, spec]);

  test('a Service has one family of addresses, unless it has neither address nor pods', () => {
    expect(policyOf({ ports: [{ port: 80 }] })).toBe('SingleStack');
    expect(policyOf({ clusterIP: 'None', selector: { app: 'db' } })).toBe('SingleStack');
    expect(policyOf({ clusterIP: 'None' })).toBe('RequireDualStack');
    expect(policyOf({ type: 'ExternalName', externalName: 'db.example.com' })).toBeUndefined();
  });

  test('a pod has the account of the namespace, by both names', () => {
    const pod = { group: '', version: 'v1', kind: 'Pod' };
    expect(defaultOf(pod, 'spec.serviceAccountName', [{ spec: {} }, {}])).toBe('default');
    expect(defaultOf(pod, 'spec.serviceAccount', [{ spec: {} }, {}])).toBe('default');
  });
});

describe('custom resources', () => {
  const rollout = { group: 'argoproj.io', version: 'v1alpha1', kind: 'Rollout' };
  const container = { image: 'app' };
  const spec = { containers: [container] };
  const ancestors = [{ spec: { template: { spec } } }, { template: { spec } }, { spec }, spec, [container], container];

  test('have the defaults of containers, and no others', () => {
    expect(defaultOf(rollout, 'spec.template.spec.containers[].imagePullPolicy', ancestors)).toBe('Always');
    expect(defaultOf(rollout, 'spec.template.spec.dnsPolicy', ancestors.slice(0, -2))).toBeUndefined();
    expect(defaultOf(rollout, 'spec.replicas', ancestors.slice(0, 2))).toBeUndefined();
  });

  test('of a Service of another group nothing is known', () => {
    const knative = { group: 'serving.knative.dev', version: 'v1', kind: 'Service' };
    expect(defaultOf(knative, 'spec.type', [{ spec: {} }, {}])).toBeUndefined();
  });
});

test('images that have yet to be named have no pull policy', () => {
  const pod = { group: '', version: 'v1', kind: 'Pod' };
  const policyOf = (image: unknown): unknown => defaultOf(pod, 'spec.containers[].imagePullPolicy', [{}, {}, [{ image }], { image }]);
  expect(['${IMAGE}', '<image>', 'ACCOUNT/app', '', undefined, 7].map(policyOf)).toEqual(Array.from({ length: 6 }));
});

test('no manifest makes it fail', () => {
  const shape = oneof(constantFrom(...recorded.flatMap(({ id }) => shapesOf(id))), string());
  const id = constantFrom(...recorded.map(({ id }) => id), { group: 'example.com', version: 'v1', kind: '__proto__' });
  assert(
    property(id, shape, array(anything()), anything(), (id, shape, ancestors, value) => {
      expect(() => defaultOf(id, shape, ancestors)).not.toThrow();
      expect(isSameAsAbsent(id, shape, value)).toBeTypeOf('boolean');
    }),
  );
});
