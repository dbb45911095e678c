import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Field, fieldShape, fieldText } from '../../../src/model/field.ts';
import { lastStep, shapeOfField } from '../../../src/reporters/comparison/fieldParts.ts';

test.each([
  ['spec.containers[name=web].image', 'spec.containers[].image', 'spec.containers[name=web]', 'image'],
  ['spec.env[name=A.B]', 'spec.env[]', 'spec.env', 'A.B'],
  ['spec.args[3]', 'spec.args[]', 'spec.args', '3'],
  ["metadata.labels['a.b/c']", "metadata.labels['a.b/c']", 'metadata.labels', 'a.b/c'],
  ["metadata.annotations['x[0]']", "metadata.annotations['x[0]']", 'metadata.annotations', 'x[0]'],
  ['data', 'data', '', 'data'],
  ['', '', '', ''],
])('%s', (field, shape, parent, key) => {
  expect(shapeOfField(field)).toBe(shape);
  expect(lastStep(field)).toEqual({ parent, key });
});

const plain = fc.stringMatching(/^[A-Za-z][\w-]{0,9}$/);
const item = fc.oneof(fc.record({ key: plain, value: plain }), fc.record({ value: fc.nat() }));

test('a shape is that of the model', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(plain, item), { minLength: 1 }), (steps) => {
      const field = ['spec', ...steps] as Field;
      expect(shapeOfField(fieldText(field))).toBe(fieldShape(field));
      expect(lastStep(fieldText(field)).parent).toBe(fieldText(field.slice(0, -1)));
    }),
  );
});

test('hostile fields take no time', () => {
  const start = performance.now();
  for (const unit of ["['", '[', "']", "['a", '[a=']) shapeOfField(unit.repeat(500_000));
  expect(performance.now() - start).toBeLessThan(500);
});
