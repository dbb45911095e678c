import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/model/change.ts';
import { Document } from '../../../src/yaml/document.ts';
import { applied } from '../../../src/yaml/edits/edit.ts';
import { editsOf } from '../../../src/yaml/edits/editsOf.ts';
import { Source } from '../../../src/yaml/source.ts';

function made(text: string, ...fixes: readonly (readonly Change[])[]): { text: string; refused: (string | undefined)[] } {
  const document = new Document(new Source('a.yaml', text), { start: 0, end: text.length });
  const { edits, outcomes } = editsOf(document, fixes);
  return { text: applied(text, edits), refused: outcomes.map((outcome) => (outcome === 'made' ? undefined : outcome.refused)) };
}

describe('paths speak of the document as it was read', () => {
  test('after items went away and came', () => {
    const { text, refused } = made(
      'a:\n- 0\n- 1\n- 2\n- 3\n',
      [{ do: 'remove', path: ['a', 1] }],
      [{ do: 'set', path: ['a', 2], value: 'two' }],
      [{ do: 'insert', path: ['a'], before: 3, value: 'new' }],
      [
        { do: 'remove', path: ['a', 3] },
        { do: 'remove', path: ['a', 0] },
      ],
    );
    expect(refused).toEqual([undefined, undefined, undefined, undefined]);
    expect(text).toBe('a:\n- two\n- new\n');
  });

  test('after a key got another name', () => {
    const { text } = made('a:\n- x.yaml # x\n', [
      { do: 'rename', path: ['a'], to: 'b' },
      { do: 'set', path: ['a', 0], value: { path: 'x.yaml' } },
      { do: 'insert', path: ['a'], value: { path: 'z' } },
    ]);
    expect(text).toBe('b:\n- path: x.yaml # x\n- path: z\n');
  });
});

describe('a fix is made as a whole or not at all', () => {
  test('and those after it are made all the same', () => {
    const { text, refused } = made(
      'a: 1\nb: 2\n',
      [
        { do: 'set', path: ['a'], value: 9 },
        { do: 'rename', path: ['c'], to: 'd' },
      ],
      [{ do: 'set', path: ['b'], value: 3 }],
    );
    expect(refused).toEqual(['there is no `c` to rename', undefined]);
    expect(text).toBe('a: 1\nb: 3\n');
  });

  test.each<readonly [string, Change, Change]>([
    ['two values for one place', { do: 'set', path: ['a', 'b'], value: 1 }, { do: 'set', path: ['a', 'b'], value: 2 }],
    ['a value above one that was set', { do: 'set', path: ['a', 'b'], value: 1 }, { do: 'set', path: ['a'], value: {} }],
    ['a value inside of one that was set', { do: 'set', path: ['a'], value: { b: 0 } }, { do: 'set', path: ['a', 'b'], value: 2 }],
    ['two names for one key', { do: 'rename', path: ['a'], to: 'x' }, { do: 'rename', path: ['a'], to: 'y' }],
    ['a key that another took', { do: 'rename', path: ['a'], to: 'x' }, { do: 'set', path: ['x'], value: 1 }],
  ])('%s: the first one counts', (_, first, second) => {
    const text = 'a:\n  b: 5\n';
    expect(made(text, [first], [second])).toEqual({
      ...made(text, [first]),
      refused: [undefined, 'another change wants something else there'],
    });
  });

  test('what is gone cannot be set, but removed again', () => {
    const gone: Change = { do: 'remove', path: ['a'] };
    const { refused } = made('a: {b: 1}\nc: 1\n', [gone], [gone], [{ do: 'set', path: ['a', 'b'], value: 2 }]);
    expect(refused).toEqual([undefined, undefined, 'another change takes it away']);
  });

  test('the same wish twice is one edit', () => {
    const wish: Change = { do: 'set', path: ['a'], value: 2 };
    expect(made('a: 1\n', [wish], [wish])).toEqual({ text: 'a: 2\n', refused: [undefined, undefined] });
  });
});
