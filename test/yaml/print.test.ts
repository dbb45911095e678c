import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printYaml } from '../../src/yaml/print.ts';
import { Document } from '../../src/yaml/document.ts';
import { Source } from '../../src/yaml/source.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\t', '#', ':', '-', '"', "'", '{', '|', '\r', '\\', '\u0007', '\u2028', '\u0085', '\uFEFF'),
  }),
  fc.constantFrom('yes', 'on', '0644', '1e3', '12:30', '~', 'null', '.5', '0x1F', '1_000', '=', '2026-03-02', '- a', '? a', '--- a', '...'),
);

test('what is printed is read again as it was, by whoever reads as kubectl does', () => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text)), { noNullPrototype: true }), (data) => {
      const value = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data };
      const source = new Source('a.yaml', printYaml(value));
      const document = new Document(source, { start: 0, end: source.text.length });
      expect(document.problems).toEqual([]);
      expect(document.value).toEqual(value);
    }),
    { numRuns: 2000 },
  );
});
