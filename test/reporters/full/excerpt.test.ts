import { assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../../src/reporters/full/displayWidth.ts';
import { excerpt } from '../../../src/reporters/full/excerpt.ts';
import { dangerous } from '../hostile.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['größe', 5],
  ['e\u0301', 1],
  ['日本', 4],
  ['한국', 4],
  ['ｆｕｌｌ', 8],
  ['🚀', 2],
  ['👩‍👩‍👧', 2],
  ['❤️', 2],
  ['a\u200bb', 2],
])('%s is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

const awkward = constantFrom('\t', '\u0000', '\u001b', '\u0301', '日', '🚀', 'a', ' ');
const piece = oneof(string({ unit: 'grapheme', maxLength: 300 }), string({ unit: awkward, maxLength: 300 }));

test('whatever stands on a line, the excerpt fits, holds the mark, and is safe', () => {
  assert(
    property(piece, piece, piece, integer({ min: 15, max: 200 }), (before, marked, after, most) => {
      const line = before + marked + after;
      const shown = excerpt(line, before.length, before.length + marked.length, most);
      const whole = shown.before + shown.marked + shown.after;
      // What is cut in the middle of a character may come out a column wider than it was.
      expect(displayWidth(whole)).toBeLessThanOrEqual(most + 2);
      expect(whole).not.toMatch(dangerous);
      expect(shown.marked === '').toBe(marked === '');
    }),
  );
});

test('a line that fits is shown whole', () => {
  expect(excerpt('  image: web', 9, 12, 12)).toEqual({ before: '  image: ', marked: 'web', after: '' });
  expect(excerpt('\timage: a\u001b[2J', 8, 9, 80)).toEqual({ before: '    image: ', marked: 'a', after: String.raw`\u001b[2J` });
});

test('a long line is cut on both sides of the mark, and a long mark at its end', () => {
  const line = `${'a'.repeat(100)}MARK${'b'.repeat(100)}`;
  expect(excerpt(line, 100, 104, 20)).toEqual({ before: '…aaaaaaa', marked: 'MARK', after: 'bbbbbbb…' });
  expect(excerpt(line, 0, 4, 20)).toEqual({ before: '', marked: 'aaaa', after: `${'a'.repeat(15)}…` });
  expect(excerpt('x'.repeat(100), 0, 100, 20)).toMatchObject({ before: '', after: '' });
});
