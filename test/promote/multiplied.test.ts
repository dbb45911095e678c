import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantityOf } from '../../src/kube/quantity.ts';
import { multiplied } from '../../src/promote/multiplied.ts';

test('a quantity times a factor is at least as much, and less than one unit more', () => {
  const units = ['', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(...units), fc.integer({ min: 1, max: 64 }), (amount, unit, eighths) => {
      const before = `${amount}${unit}`;
      const after = quantityOf(multiplied(before, eighths / 8))!;
      const exact = quantityOf(before)! * (eighths / 8);
      expect(after).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
      expect(after - exact).toBeLessThan(quantityOf(`1${unit}`)! * (1 + 1e-9));
    }),
  );
});

test.each([['1e3'], ['${CPU}'], ['-1'], [null], [['1']], [{}], ['9'.repeat(400)]])('%j is left alone', (raw) => {
  expect(multiplied(raw, 2)).toBeUndefined();
});
