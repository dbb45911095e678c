import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { combined } from '../../../src/yaml/edits/combined.ts';
import { applied, type Edit } from '../../../src/yaml/edits/edit.ts';

const someSteps = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.string({ maxLength: 3 })), { maxLength: 8 });

test('one edit after another is the same as all at once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), someSteps, (text, steps) => {
      let current = text;
      let edits: Edit[] = [];
      for (const [at, length, written] of steps) {
        const start = at % (current.length + 1);
        const edit = { start, end: Math.min(current.length, start + length), text: written };
        current = applied(current, [edit]);
        edits = combined(edits, edit);
      }
      expect(applied(text, edits)).toBe(current);
    }),
    { numRuns: 2000 },
  );
});
