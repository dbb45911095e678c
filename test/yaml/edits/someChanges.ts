import * as fc from 'fast-check';
import type { Change, PlainValue } from '../../../src/model/change.ts';
import { isMap } from '../../../src/model/isMap.ts';
import type { Path } from '../../../src/model/path.ts';

const awkward = fc.constantFrom(
  'x',
  'yes',
  'null',
  '1.0',
  '0x1',
  '2024-01-01',
  '12:30',
  '',
  ' ',
  '*a',
  '&a',
  '!a',
  'a: b',
  'a #b',
  "it's",
  '"',
  '\\',
  'a,b',
  '}',
  '- a',
);
const lines = fc.constantFrom(
  'one\ntwo\n',
  'one\n\ntwo',
  '\none',
  'one\n',
  ' one\ntwo',
  'one\n  two\n\n',
  '---\na',
  'tab\n\tx\n',
  'a\r\nb',
);
const text = fc.oneof({ weight: 3, arbitrary: awkward }, lines, fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 }));
const scalar = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const key = fc.oneof(
  fc.constantFrom('name', 'image', 'new', 'a/b', 'yes', '1', 'x: y', '__proto__', '#'),
  fc.string({ minLength: 1, maxLength: 4 }),
);

export const someValue: fc.Arbitrary<PlainValue> = fc.letrec<{ value: PlainValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** One change of any kind at any place of a value. */
export function someChange(value: unknown): fc.Arbitrary<Change> {
  const places = placesIn(value, []);
  const inside = places.filter(({ path }) => path.length > 0).map(({ path }) => path);
  const maps = places.filter((place) => isMap(place.value)).map(({ path }) => path);
  const lists = places.filter((place) => Array.isArray(place.value));
  const entries = inside.filter((path) => typeof path.at(-1) === 'string');
  const comment = fc.constantFrom({}, {}, { comment: 'new 1' }, { comment: 'new 2\nnew 3' });
  const kinds: fc.Arbitrary<Change>[] = [];
  if (inside.length > 0) {
    kinds.push(fc.record({ do: fc.constant('set' as const), path: fc.constantFrom(...inside), value: someValue }));
    kinds.push(fc.record({ do: fc.constant('remove' as const), path: fc.constantFrom(...inside), withEmptyParents: fc.boolean() }));
  }
  if (entries.length > 0) kinds.push(fc.record({ do: fc.constant('rename' as const), path: fc.constantFrom(...entries), to: key }));
  if (maps.length > 0) {
    const path = fc
      .tuple(fc.constantFrom(...maps), fc.array(key, { minLength: 1, maxLength: 2 }))
      .map(([start, end]) => [...start, ...end]);
    const beside = fc.record({ side: fc.constantFrom('before' as const, 'after' as const), key });
    kinds.push(
      fc.tuple(path, someValue, beside, comment).map(([path, value, beside, note]) => ({ do: 'set', path, value, beside, ...note })),
    );
  }
  if (lists.length > 0) {
    const place = fc.constantFrom(...lists).chain((list) => {
      const length = (list.value as readonly unknown[]).length;
      return fc.record({ path: fc.constant(list.path), before: fc.integer({ min: 0, max: length }) });
    });
    kinds.push(fc.tuple(place, someValue, comment).map(([at, value, note]) => ({ do: 'insert', ...at, value, ...note })));
  }
  return kinds.length === 0 ? fc.constant({ do: 'remove', path: ['nothing'] }) : fc.oneof(...kinds);
}

function placesIn(value: unknown, path: Path): { readonly path: Path; readonly value: unknown }[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [{ path, value }, ...children.flatMap(([step, child]) => placesIn(child, [...path, Array.isArray(value) ? Number(step) : step]))];
}
