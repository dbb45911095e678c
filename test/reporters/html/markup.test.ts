import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup } from '../../../src/reporters/html/markup.ts';
import { printable } from '../../../src/reporters/printable.ts';
import { hostile, hostileMarkdown } from '../hostile.ts';
import { attribute, elements, parsed, textOf } from './dom.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('"', "'", '`', '<', '>', '&', '&amp', '&#34;', '=', ' ', 'x', '/', hostile, ...hostileMarkdown))
    .map((parts) => parts.join('')),
);

test('what is put in is text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(text, (outside) => {
      const page = markup`<!doctype html><title>x</title><p title="${outside}">${[outside, markup`<b>${outside}</b>`]}</p>`;
      const all = elements(parsed(page.text));
      expect(all.map(({ tagName }) => tagName)).toEqual(['html', 'head', 'title', 'body', 'p', 'b']);
      const [paragraph, bold] = all.slice(-2) as [(typeof all)[number], (typeof all)[number]];
      expect(paragraph.attrs).toHaveLength(1);
      expect(attribute(paragraph, 'title')).toBe(printable(outside));
      expect(textOf(bold)).toBe(printable(outside));
      expect(textOf(paragraph)).toBe(printable(outside).repeat(2));
    }),
    { seed: 5, numRuns: 500 },
  );
});
