import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupDifferences } from '../../../src/reporters/comparison/groupDifferences.ts';
import { allowed, deployment, drift, on, report } from './comparison.ts';

const replicas = (name: string, left = '1', right = '3') =>
  drift('scale', { of: deployment(name), field: 'spec.replicas', left: [left, on('a.yaml', 1)], right: [right, on('b.yaml', 1)] });
const image = (name: string, left: string, right: string) =>
  allowed('image-reference', {
    of: deployment(name),
    field: `spec.containers[name=${name}].image`,
    left: [left, on('a.yaml', 1)],
    right: [right, on('b.yaml', 1)],
  });
const quiet = { verbose: false };

test('every difference is in one group, and none twice', () => {
  const all = report.comparisons[0]!.differences;
  fc.assert(
    fc.property(fc.shuffledSubarray([...all]), fc.boolean(), (some, verbose) => {
      const grouped = groupDifferences(some, { verbose }).flatMap(({ differences }) => differences);
      expect(grouped).toHaveLength(some.length);
      expect(new Set(grouped)).toEqual(new Set(some));
    }),
  );
});

test('which changes are told together does not depend on their order', () => {
  const all = report.comparisons[0]!.differences;
  const groupsOf = (some: typeof all): unknown =>
    new Set(
      groupDifferences(some, quiet).map(({ differences }) =>
        differences
          .map((each) => JSON.stringify(each))
          .toSorted()
          .join(),
      ),
    );
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
      expect(groupsOf(shuffled)).toEqual(groupsOf(all));
    }),
  );
});

test('the same change in many objects is one', () => {
  const groups = groupDifferences([replicas('a'), replicas('b'), replicas('c'), replicas('d', '1', '5')], quiet);
  expect(groups.map(({ resources }) => resources.map(({ name }) => name))).toEqual([['a', 'b', 'c'], ['d']]);
});

test.each([
  ['the left value', replicas('b', '2')],
  ['the right value', replicas('b', '1', '2')],
  ['the verdict', { ...replicas('b'), verdict: { kind: 'drift', grade: 'behaviour' } as const }],
  ['a remark', { ...replicas('b'), remark: 'mind this' }],
  ['the severity', { ...replicas('b'), severity: 'info' as const }],
  ['a missing value', drift('scale', { of: deployment('b'), field: 'spec.replicas', right: ['3', on('b.yaml', 1)] })],
])('%s tells changes apart', (_, other) => {
  expect(groupDifferences([replicas('a'), other], quiet)).toHaveLength(2);
});

test('an empty value is not a missing one', () => {
  const [group] = groupDifferences([replicas('a', '')], quiet);
  expect(group!.left).toEqual({ is: 'text', text: '' });
});

test('names of list items do not matter, and are shown only where they are the same', () => {
  const [group, ...none] = groupDifferences([image('a', 'nginx', 'nginx:1'), image('b', 'nginx', 'nginx:1')], quiet);
  expect(none).toEqual([]);
  expect(group!.field).toBe('spec.containers[].image');
  expect(groupDifferences([image('a', 'nginx', 'nginx:1')], quiet)[0]!.field).toBe('spec.containers[name=a].image');
});

test('a new registry for many images is one change', () => {
  const moved = (name: string) => image(name, `localhost:5001/${name}:dev`, `ghcr.io/shop/${name}:v1@sha256:0`);
  const [group, ...none] = groupDifferences([moved('a'), moved('b')], quiet);
  expect(none).toEqual([]);
  expect([group!.left, group!.right]).toEqual([
    { is: 'text', text: 'localhost:5001/*:dev' },
    { is: 'text', text: 'ghcr.io/shop/*:v1@sha256:0' },
  ]);
  expect(groupDifferences([moved('a'), image('b', 'localhost:5001/b:dev', 'ghcr.io/other/b:v1')], quiet)).toHaveLength(2);
});

const key = (name: string, of: string, value = name) =>
  drift('configuration', { of: deployment(of), field: `data.${name}`, right: [value, on('b.yaml', 1)] });

test('many keys that one side lacks are one change, in every object that lacks the same', () => {
  const groups = groupDifferences(
    ['x', 'y'].flatMap((of) => ['c', 'a', 'b'].map((name) => key(name, of, `${name} of ${of}`))),
    quiet,
  );
  expect(groups.map(({ field, keys, resources }) => [field, keys, resources.length])).toEqual([['data', ['a', 'b', 'c'], 2]]);
});

test('few keys keep their values, and so do all where everything is asked for', () => {
  expect(groupDifferences([key('a', 'x'), key('b', 'x')], quiet)).toHaveLength(2);
  expect(
    groupDifferences(
      ['a', 'b', 'c'].map((name) => key(name, 'x')),
      { verbose: true },
    ),
  ).toHaveLength(3);
});

test('what stands at the top of an object has no parent to be named by', () => {
  const top = ['a', 'b', 'c'].map((field) => ({ ...key(field, 'x'), field }));
  expect(groupDifferences(top, quiet).map(({ field }) => field)).toEqual(['a', 'b', 'c']);
});

test('the gravest come first, then whole objects, then what changes most objects', () => {
  const whole = drift('scale', { of: deployment('d'), field: '', right: ['present', on('b.yaml', 1)] });
  const error = { ...replicas('e', '7'), severity: 'error' as const };
  const groups = groupDifferences([replicas('a', '5'), replicas('b'), replicas('c'), whole, error], quiet);
  expect(groups.map(({ resources }) => resources.map(({ name }) => name).join())).toEqual(['e', 'd', 'b,c', 'a']);
});
