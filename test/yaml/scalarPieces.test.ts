import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readTree, type Node } from '../../src/yaml/nodes.ts';
import { scalarPieces } from '../../src/yaml/scalarPieces.ts';

const types = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '  x',
    'kubectl apply',
    "it's",
    '"a" \\ b',
    '\\n',
    '# no comment',
    ': a',
    'ü🙂',
    'a  b',
    '\tx',
    'a\tb',
    'x '.repeat(30),
  ),
  fc.string({ maxLength: 12 }),
);
const value = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

test('the pieces of a text are its value, each where it is written', () => {
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...types),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(0, 20, 80),
      (text, type, indent, lineWidth) => {
        const yaml = stringify({ a: { b: [text, 'after'] } }, { defaultStringType: type, defaultKeyType: 'PLAIN', indent, lineWidth });
        const node = firstItem(readTree(yaml));
        if (typeof node?.value !== 'string') return;
        const pieces = scalarPieces(yaml, node);
        const whole = pieces.map((piece) => piece.text).join('');
        expect(whole.trimEnd()).toBe(node.value.trimEnd());
        // One piece for all is what is left where the pieces do not add up: parsers disagree about blanks at the end of lines.
        const isWhole = pieces.length === 1 && pieces[0]!.text.trimEnd().includes('\n');
        expect(isWhole && !/[ \t]$/m.test(text)).toBe(false);
        const words = pieces.filter((piece) => /^\w[\w ]+$/.test(piece.text));
        expect(words.filter((piece) => !yaml.startsWith(piece.text, piece.start))).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
});

function firstItem(tree: Node | undefined): Node | undefined {
  return tree?.children[1]?.children[1]?.children[0];
}
