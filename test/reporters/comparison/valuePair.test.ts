import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { valuePair } from '../../../src/reporters/comparison/valuePair.ts';
import { shorten, shortenStart } from '../../../src/reporters/shorten.ts';

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', 'é'), maxLength: 120, size: 'max' });

test('two values are short enough, and as different as they were', () => {
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 30, max: 80 }), (start, a, b, length) => {
      const [left, right] = valuePair(start + a, start + b, length);
      expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(length);
      expect(left === right).toBe(a === b);
      for (const each of [left, right]) expect(each).not.toMatch(halfPair);
    }),
  );
});

test('values that fit stay as they are', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(valuePair(left, right, 240)).toEqual([left, right]);
    }),
  );
});

test('a text is cut at its end or at its start', () => {
  expect([shorten('abcdef', 4), shortenStart('abcdef', 4)]).toEqual(['abc…', '…def']);
  expect([shorten('ab😀d', 4), shortenStart('a😀cd', 4)]).toEqual(['ab…', '…cd']);
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 50 }), (long, length) => {
      for (const short of [shorten(long, length), shortenStart(long, length)]) {
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short).not.toMatch(halfPair);
      }
    }),
  );
});
