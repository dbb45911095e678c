import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/model/change.ts';
import { changedValue } from '../../src/model/changedValue.ts';
import type { Path } from '../../src/model/path.ts';
import { Refusal } from '../../src/model/refusal.ts';
import { valueAtPath } from '../../src/model/valueAtPath.ts';
import { someChange, someValue } from '../yaml/edits/someChanges.ts';

const someCase = someValue.chain((value) => fc.tuple(fc.constant(value), someChange(value)));

/** What has to stand where afterwards. */
function claimOf(change: Change, value: unknown): readonly [Path, unknown] {
  if (change.do === 'set') return [change.path, change.value];
  if (change.do === 'insert') return [[...change.path, change.before ?? 0], change.value];
  if (change.do === 'rename') return [[...change.path.slice(0, -1), change.to], valueAtPath(value, change.path)];
  const [last, holder] = [change.path.at(-1), change.path.slice(0, -1)];
  return [change.path, typeof last === 'number' ? valueAtPath(value, [...holder, last + 1]) : undefined];
}

test('what was asked for stands there, and the value that was changed is what it was', () => {
  fc.assert(
    fc.property(someCase, ([value, change]) => {
      const copy = structuredClone(value);
      const changed = unlessRefused(() => changedValue(value, change));
      fc.pre(changed !== undefined);
      const [path, expected] = claimOf(change, value);
      expect(value).toEqual(copy);
      expect(valueAtPath(changed, path)).toEqual(expected);
    }),
  );
});

function unlessRefused(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

test('order stays', () => {
  const value = { a: 1, b: 2, c: 3 };
  expect(Object.keys(changedValue(value, { do: 'rename', path: ['b'], to: 'x' }) as object)).toEqual(['a', 'x', 'c']);
  expect(Object.keys(changedValue(value, { do: 'set', path: ['a'], value: 9 }) as object)).toEqual(['a', 'b', 'c']);
});

test('`__proto__` is a key like any other', () => {
  const changed = changedValue({}, { do: 'set', path: ['__proto__', 'x'], value: 1 });
  expect(JSON.stringify(changed)).toBe('{"__proto__":{"x":1}}');
  expect(({} as { x?: number }).x).toBeUndefined();
});
