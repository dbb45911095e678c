import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cursor } from '../../src/model/cursor.ts';

test('the path of a cursor leads to its value, from any object', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const pending: Cursor[] = [new Cursor(value)];
      for (let cursor = pending.pop(); cursor; cursor = pending.pop()) {
        const reached = cursor.path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], value);
        expect(reached).toBe(cursor.raw);
        pending.push(...cursor.items(), ...cursor.entries().map(([, child]) => child));
      }
    }),
  );
});

test('nothing is believed until it is read', () => {
  const cursor = new Cursor<{ a?: { b?: string }; list?: readonly string[]; n?: number; t?: boolean }>({
    a: ['b'],
    list: { 0: 'x' },
    n: '1',
    t: 'true',
  });
  expect(cursor.at('a').at('b').exists).toBe(false);
  expect(cursor.at('a').at('b').path).toEqual(['a', 'b']);
  expect(cursor.at('list').items()).toEqual([]);
  expect(cursor.at('a').entries()).toEqual([]);
  expect(cursor.at('n').number()).toBeUndefined();
  expect(cursor.at('t').boolean()).toBeUndefined();
});

test('what an object inherits is not in it', () => {
  const cursor = new Cursor<{ constructor?: string; toString?: string }>({});
  expect(cursor.at('constructor').exists).toBe(false);
  expect(cursor.at('toString').exists).toBe(false);
  expect(new Cursor<{ a?: string }>({ a: null }).at('a').exists).toBe(false);
});
