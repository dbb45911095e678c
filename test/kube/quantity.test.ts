import { assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { quantityOf } from '../../src/kube/quantity.ts';

test.each([
  ['500m', 0.5],
  ['1Gi', 2 ** 30],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['128974848', 128_974_848],
  ['129e6', 129e6],
  ['129M', 129e6],
  ['128974848000m', 128_974_848],
  ['.5', 0.5],
  ['5.', 5],
  ['1E3', 1000],
  ['1E', 1e18],
  [2, 2],
  ['-1', -1],
])('%j is %d', (text, number) => {
  expect(quantityOf(text)).toBeCloseTo(number);
});

test.each(['', '1 Gi', '1gi', '1GB', '1Mib', 'Gi', '1e', '0x10', '${CPU}', undefined, null, {}])('%j is none', (raw) => {
  expect(quantityOf(raw)).toBeUndefined();
});

test('a thousand and 1024 are what their suffixes say', () => {
  assert(
    property(nat(10_000), (count) => {
      expect(quantityOf(`${count}k`)).toBe(quantityOf(`${count}000`));
      expect(quantityOf(`${count}Mi`)).toBe(quantityOf(`${count * 1024}Ki`));
      expect(quantityOf(`${count}000m`)).toBeCloseTo(count);
    }),
  );
});
