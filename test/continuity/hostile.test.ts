import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared, parsed, written } from './environments.ts';
import type { Plain } from './someObjects.ts';

const key = fc.oneof(
  fc.constantFrom(
    'spec',
    'metadata',
    'data',
    'stringData',
    'labels',
    'annotations',
    'selector',
    'template',
    'containers',
    'env',
    'name',
    'image',
    'value',
    'rules',
    'ports',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'a.b', "a'b", ''),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<unknown>(null, true, 0, -1.5, '', 'a', 'a:b', '\u0000', '${{<'),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  map: fc.array(fc.tuple(key, tie('tree')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
}));
const someKind = fc.constantFrom(
  'v1/Service',
  'v1/Secret',
  'v1/ConfigMap',
  'v1/Pod',
  'apps/v1/Deployment',
  'batch/v1/CronJob',
  'networking.k8s.io/v1/Ingress',
  'autoscaling/v2/HorizontalPodAutoscaler',
  'example.com/v1/App',
  'v1/__proto__',
);
const anything = fc.tuple(someKind, fc.dictionary(key, tree)).map(([kind, rest]): Plain => {
  const at = kind.lastIndexOf('/');
  return { ...rest, apiVersion: kind.slice(0, at), kind: kind.slice(at + 1) };
});

test('whatever stands in manifests, they are compared, and all of it counts', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), fc.array(anything, { maxLength: 4 }), (left, right) => {
      const { continuity, differences } = compared(written(left), written(right));
      expect(differences.reduce((sum, { leaves }) => sum + leaves, 0)).toBe(continuity.leaves - continuity.identical);
      expect(compared(written(left), written(left)).differences).toEqual([]);
    }),
    { numRuns: 300, seed: 5 },
  );
});

const map = (name: string, rest = ''): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: '${name}'}\n${rest}`;
const many = (count: number, object: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => object(index)).join('---\n');
const custom = (spec: string): string => `apiVersion: example.com/v1\nkind: App\nmetadata: {name: a}\nspec: ${spec}\n`;
const list = (count: number, item: (index: number) => string): string =>
  custom(`{list: [${Array.from({ length: count }, (_, index) => item(index)).join()}]}`);
const service = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {selector: {app: a}}\n`;
const pod = (name: string, rest: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: {app: a}}\nspec: {containers: [${rest}]}\n`;
const container = (image: string): string => `{name: a, image: '${image}'}`;
const nested = (depth: number, inner: string): string => custom(`${'{a: [{b: 1}, '.repeat(depth)}${inner}${']}'.repeat(depth)}`);

/** Each takes the size, and a word that tells the sides apart. */
const shapes: Readonly<Record<string, (size: number, side: string) => string>> = {
  'objects of other names': (size, side) => many(size, (index) => map(`${side}-${index}`)),
  'objects of one name': (size, side) => many(size, () => map('same', `data: {a: ${side}}\n`)),
  'objects with a prefix': (size, side) =>
    many(size, (index) => map(side === 'left' ? `a${index}` : `x-a${index}`, `data: {a: ${side}}\n`)),
  'Services and pods of one label': (size, side) =>
    `${many(size / 2, (index) => service(`s${index}`))}---\n${many(size / 2, (index) => pod(`${side === 'left' ? '' : 'x-'}p${index}`, container('a')))}`,
  'items that differ': (size, side) => list(size, (index) => `{a: ${side}${index}}`),
  'items in another order': (size, side) => list(size, (index) => `{a: ${side === 'left' ? index : size - index}}`),
  'items of one name': (size, side) => list(size, (index) => `{name: same, a: ${side}${index % 2}}`),
  'a list of words': (size, side) => list(size, (index) => `${side}${index}`),
  'a set of words': (size, side) =>
    custom(`{verbs: [${Array.from({ length: size }, (_, index) => `v${side === 'left' ? index : size - index}`).join()}]}`),
  'a long text': (size, side) => map('a', `data: {a: '${`${side} password `.repeat(size)}'}\n`),
  'a long text of variables': (size, side) => pod('a', container(`${'${<{{'.repeat(size)}${side}`)),
  'a long image': (size, side) => pod('a', container(`${'a/'.repeat(size)}${side}`)),
  'long names': (size, side) => many(100, (index) => map(`${side}${'a-'.repeat(size / 50)}${index}`)),
  'a deep object': (size, side) => nested(60, `[${Array.from({ length: size }, (_, index) => `{c: ${side}${index}}`).join()}]`),
};

// What takes quadratic time does not come to an end before the test is given up.
test.each(Object.keys(shapes))(
  '10,000 times: %s',
  (name) => {
    const [left, right] = ['left', 'right'].map((side) => parsed(shapes[name]!(10_000, side)));
    const { continuity, differences } = compared(left!, right!);
    expect(differences.reduce((sum, { leaves }) => sum + leaves, 0)).toBe(continuity.leaves - continuity.identical);
  },
  30_000,
);
