import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { isShown } from './isShown.ts';

const line = array(constantFrom('a', 'b', ' ', '|'), { minLength: 1, maxLength: 4 }).map((chars) => chars.join(''));
const text = array(line, { minLength: 1, maxLength: 6 }).map((lines) => `${lines.join('\n')}\n`);

test('what was printed is shown by itself, and by nothing else without gaps', () => {
  assert(
    property(text, text, (printed, other) => {
      expect(isShown(printed, printed)).toBe(true);
      expect(isShown(other, printed)).toBe(other === printed);
    }),
  );
});

test('lines and texts may be left out', () => {
  assert(
    property(text, tuple(nat(), nat()), (printed, [from, count]) => {
      const lines = printed.trimEnd().split('\n');
      const start = from % lines.length;
      expect(isShown(lines.toSpliced(start, count, '…').join('\n'), printed.trimEnd())).toBe(true);
      expect(isShown(lines.with(start, `${lines[start]!.slice(0, 1)}…`).join('\n'), printed.trimEnd())).toBe(true);
    }),
  );
});

test.each([
  ['…\nb\n', 'a\nb\nc\n'],
  ['b\n…\n', 'a\nb\nc\n'],
  ['…\na\n…\na\n…\n', 'a\nb\n'],
  ['a…\n', 'ba\n'],
  ['a…b…a\n', 'aba b\n'],
  ['a\n\n…\n', 'a\nb\n'],
])('%j does not show %j', (shown, printed) => {
  expect(isShown(shown, printed)).toBe(false);
});
