import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison, Difference } from '../../src/model/comparison.ts';
import type { Resource } from '../../src/model/resource.ts';
import { edited, withAllowedEdits } from './edits.ts';
import { compared, kustomized, lineOf, written } from './environments.ts';
import { countLeaves } from './leafPaths.ts';
import { type Plain, someObjects } from './someObjects.ts';

const runs = { numRuns: 150, seed: 5 };

/** Production on both sides, so that neither gets other remarks. */
function both(left: readonly Resource[], right: readonly Resource[]): Comparison {
  const head = { environment: 'production', role: 'production', roleFrom: 'arguments', targets: [] } as const;
  return compared(left, right, { left: { ...head, resources: left }, right: { ...head, resources: right } });
}

const lines = ({ differences }: Comparison): string[] => differences.map(lineOf);

test('an environment does not differ from itself', () => {
  fc.assert(
    fc.property(someObjects, (objects) => {
      const comparison = compared(written(objects), written(objects));
      expect(lines(comparison)).toEqual([]);
      expect(comparison.continuity.identical).toBe(comparison.continuity.leaves);
    }),
    runs,
  );
});

test('the order of objects, keys and named items makes no difference', () => {
  fc.assert(
    fc.property(someObjects, (objects) => {
      expect(lines(compared(written(objects), written(turned(objects) as Plain[])))).toEqual([]);
    }),
    runs,
  );
});

/** With the keys of all maps, and the items of most lists, the other way round. */
function turned(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => turned(item));
    return key === 'command' || key === 'envFrom' || key === 'rules' ? items : items.toReversed();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([own, inner]) => [own, turned(inner, own)]),
  );
}

test('swapping the sides mirrors what is found', () => {
  fc.assert(
    fc.property(someObjects, edited, (objects, edit) => {
      const [left, right] = [written(objects), written(edit(objects))];
      const there = both(left, right).differences.map((each) => mirrored(each, false));
      const back = both(right, left).differences.map((each) => mirrored(each, true));
      expect(back.toSorted()).toEqual(there.toSorted());
    }),
    runs,
  );
});

/**
 * What is found whichever side is left. A value that production has in the open and the laptop in a Secret is drift, and the
 * reverse is not: the one difference that depends on the direction.
 */
function mirrored({ resource, field, left, right, verdict, leaves }: Difference, isBack: boolean): string {
  const sides = [left?.text ?? '–', right?.text ?? '–'];
  const judged = /\.env\[name=\w+\]\.value/.test(field) ? '' : JSON.stringify(verdict);
  const shape = field.replaceAll(/\[\d+\]/g, '[]');
  return [resource.kind, resource.name, shape, judged, leaves, ...(isBack ? sides.toReversed() : sides)].join(' ');
}

test('a literal that becomes a reference to a Secret is allowed, and the reverse is not', () => {
  const pod = (variable: object): readonly Resource[] =>
    written([
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'a' },
        spec: { containers: [{ name: 'a', image: 'a:1', env: [{ name: 'A', ...variable }] }] },
      },
    ]);
  const [literal, reference] = [pod({ value: 'a' }), pod({ valueFrom: { secretKeyRef: { name: 'a', key: 'a' } } })];
  const verdicts = ({ differences }: Comparison): unknown[] =>
    differences.map(({ verdict }) => (verdict.kind === 'drift' ? verdict.grade : verdict.kind));
  expect(verdicts(compared(literal, reference))).toEqual(['allowed', 'allowed', 'allowed']);
  expect(new Set(verdicts(compared(reference, literal)))).toEqual(new Set(['access', 'allowed']));
});

test('edits of the five kinds are allowed, and found', () => {
  fc.assert(
    fc.property(someObjects, withAllowedEdits, (objects, edit) => {
      const { changed, edits } = edit(objects);
      const { differences } = compared(written(objects), written(changed));
      expect(differences.filter(({ verdict }) => verdict.kind !== 'allowed').map(lineOf)).toEqual([]);
      expect(differences).toHaveLength(edits);
    }),
    runs,
  );
});

const renaming = fc.record({
  namePrefix: fc.constantFrom('', 'eu-', 'prod-', 'x'),
  nameSuffix: fc.constantFrom('', '-v2', '-staging'),
  namespace: fc.constantFrom('', 'shop', 'prod'),
  hash: fc.boolean(),
});

/** What a kustomization makes of objects with another name, beside some that have one already. */
function renamed(objects: readonly Plain[], { hash, ...rest }: { readonly hash: boolean }): readonly Resource[] {
  const generator = { literals: ['mode=plain'], options: { disableNameSuffixHash: !hash } };
  return kustomized([...objects, user], {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    configMapGenerator: [{ name: 'generated', ...generator }],
    secretGenerator: [{ name: 'generated', ...generator }],
  });
}

const user = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'user' },
  spec: {
    containers: [
      { name: 'user', image: 'user:1', envFrom: [{ configMapRef: { name: 'generated' } }, { secretRef: { name: 'generated' } }] },
    ],
  },
};

test('a prefix, a suffix, a namespace and a hash are no drift', () => {
  fc.assert(
    fc.property(someObjects, renaming, renaming, (objects, left, right) => {
      expect(lines(compared(renamed(objects, left), renamed(objects, right)))).toEqual([]);
    }),
    runs,
  );
});

test('nor are they where nobody knows what objects were called before', () => {
  const plain = { namePrefix: '', nameSuffix: '', namespace: '', hash: true };
  fc.assert(
    fc.property(someObjects, renaming, fc.boolean(), (objects, by, isLeft) => {
      const sides = [renamed(objects, plain), renamed(objects, by)].map((side) => written(side.map(({ root }) => root.raw)));
      const [left, right] = isLeft ? sides : sides.toReversed();
      expect(lines(compared(left!, right!))).toEqual([]);
    }),
    runs,
  );
});

test('every leaf counts once', () => {
  fc.assert(
    fc.property(someObjects, edited, (objects, edit) => {
      const changed = edit(objects);
      const { continuity, resources, differences } = compared(written(objects), written(changed));
      expect(continuity.leaves).toBe(countLeaves(objects, changed));
      expect(continuity.identical + continuity.allowed + continuity.declared + continuity.drift).toBe(continuity.leaves);
      expect(resources.reduce((sum, each) => sum + each.continuity.leaves, 0)).toBe(continuity.leaves);
      expect(differences.reduce((sum, { leaves }) => sum + leaves, 0)).toBe(continuity.leaves - continuity.identical);
    }),
    runs,
  );
});

test('a comparison is plain data', () => {
  fc.assert(
    fc.property(someObjects, edited, (objects, edit) => {
      const comparison = compared(written(objects), written(edit(objects)));
      expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
    }),
    { ...runs, numRuns: 50 },
  );
});
