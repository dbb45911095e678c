import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineHashes } from '../../src/reporters/lineHash.ts';

// The vectors of GitHub's own tests.
test.each([
  ['', ['c129715d7a2bc9a3:1']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
])('%j', (text, hashes) => {
  expect(lineHashes(text)).toEqual(hashes);
});

test('line ends, indentation and spaces do not matter', () => {
  const text = 'kind: Pod\nmetadata:\n  name: a\n';
  expect(lineHashes(text.replaceAll('\n', '\r\n'))).toEqual(lineHashes(text));
  expect(lineHashes(text.replaceAll('\n', '\r'))).toEqual(lineHashes(text));
  expect(lineHashes(text.replaceAll(' ', ' \t '))).toEqual(lineHashes(text));
});

test('equal lines are numbered', () => {
  const hashes = lineHashes(`${'x'.repeat(100)}\n`.repeat(3));
  expect(hashes.map((hash) => hash.split(':')[1])).toEqual(['1', '2', '3', '1']);
});

test('it is what the definition says', () => {
  const character = fc.constantFrom('a', 'b', '\n', '\r', ' ', '\t', 'é', '\uffff', '😀');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 400, size: 'max' }), (characters) => {
      expect(lineHashes(characters.join(''))).toEqual(byDefinition(characters.join('')));
    }),
  );
});

/** Each line from scratch: the 100 characters after its start as digits to the base of 37. */
function byDefinition(text: string): string[] {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const seen = new Map<string, number>();
  const skipped = /[ \t]/g;
  // Blanks at the end make no line of their own, but the end of the file does.
  const lines = plain.split('\n');
  return lines.map((_, index) => {
    const rest = `${lines.slice(index).join('\n').replaceAll(skipped, '')}\uffff`.slice(0, 100).padEnd(100, '\0');
    const value = Array.from({ length: 100 }, (__, at) => rest.charCodeAt(at)).reduce(
      (sum, code) => (sum * 37n + BigInt(code)) % 2n ** 64n,
      0n,
    );
    const hash = value.toString(16);
    seen.set(hash, (seen.get(hash) ?? 0) + 1);
    return `${hash}:${seen.get(hash)}`;
  });
}
