import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/model/change.ts';
import { Document } from '../../../src/yaml/document.ts';
import { applied } from '../../../src/yaml/edits/edit.ts';
import { editsOf } from '../../../src/yaml/edits/editsOf.ts';
import { kustomizeSchema } from '../../../src/yaml/kustomizeSchema.ts';
import { Source } from '../../../src/yaml/source.ts';
import { splitDocuments } from '../../../src/yaml/split.ts';

function edited(text: string, changes: readonly Change[], index = 0): string {
  const document = new Document(new Source('a.yaml', text), splitDocuments(text)[index]!);
  const { edits, outcomes } = editsOf(document, [changes]);
  return outcomes[0] === 'made' ? applied(text, edits) : `refused: ${outcomes[0]!.refused}`;
}

const set = (path: Change['path'], value: Extract<Change, { do: 'set' }>['value']): Change => ({ do: 'set', path, value });
const remove = (...path: (string | number)[]): Change => ({ do: 'remove', path });
const insert = (path: Change['path'], value: Extract<Change, { do: 'insert' }>['value'], before?: number): Change => {
  return { do: 'insert', path, value, ...(before === undefined ? {} : { before }) };
};

describe('set', () => {
  test.each([
    ['keeps the quotes and the comment', "a: 'x:latest' # why\n", set(['a'], 'x:1'), "a: 'x:1' # why\n"],
    ['drops quotes that would make a text of a number', 'a: "1"\n', set(['a'], 1), 'a: 1\n'],
    ['quotes what some readers take for a boolean', 'a: x\n', set(['a'], 'yes'), 'a: "yes"\n'],
    ['quotes what some readers take for a time', 'a: x\n', set(['a'], '12:30:45'), 'a: "12:30:45"\n'],
    ['uses single quotes where double ones need escapes', 'a: x\n', set(['a'], 'say "no": it'), 'a: \'say "no": it\'\n'],
    ['fills a key without a value', 'a: # why\nb: 1\n', set(['a'], 'x'), 'a: x # why\nb: 1\n'],
    ['replaces null', 'a: ~\n', set(['a', 'b'], 1), 'a:\n  b: 1\n'],
    ['makes the maps that are missing', 'a: 1\n', set(['b', 'c'], 'x'), 'a: 1\nb:\n  c: x\n'],
    ['indents as the document does', 'a:\n    b: 1\n', set(['c', 'd'], 1), 'a:\n    b: 1\nc:\n    d: 1\n'],
    ['does not indent lists where the document does not', 'a:\n- 1\nb: 1\n', set(['c'], [2]), 'a:\n- 1\nb: 1\nc:\n- 2\n'],
    ['changes only what differs in a map', 'a:\n  b: 1 # b\n  c: 2 # c\n', set(['a'], { b: 1, c: 3 }), 'a:\n  b: 1 # b\n  c: 3 # c\n'],
    [
      'changes only what differs in a list',
      'a:\n  - 1 # one\n  - 2 # two\n',
      set(['a'], [1, 3, 2]),
      'a:\n  - 1 # one\n  - 3\n  - 2 # two\n',
    ],
    ['makes a map of an item, with its comment', 'a:\n- x.yaml # x\n', set(['a', 0], { path: 'x.yaml' }), 'a:\n- path: x.yaml # x\n'],
    ['makes a scalar of a map', 'a: # why\n  b: 1\nc: 1\n', set(['a'], 'x'), 'a: x # why\nc: 1\n'],
    ['makes a map of a scalar', 'a: x # why\nc: 1\n', set(['a'], { b: 1 }), 'a: # why\n  b: 1\nc: 1\n'],
    ['writes many lines as a block', 'a: x # why\n', set(['a'], 'one\ntwo\n'), 'a: | # why\n  one\n  two\n'],
    ['replaces a block and keeps the comment of its header', 'a: | # why\n  one\nb: 1\n', set(['a'], 'x'), 'a: x # why\nb: 1\n'],
    ['writes braces in braces', 'a: {b: 1}\n', set(['a', 'c'], { d: 'x' }), 'a: {b: 1, c: {d: x}}\n'],
    ['keeps blanks in braces', 'a: { b: 1 }\n', set(['a', 'c'], 2), 'a: { b: 1, c: 2 }\n'],
    ['opens empty braces', 'a: {}\n', set(['a', 'b'], 1), 'a:\n  b: 1\n'],
    ['keeps CRLF', 'a:\r\n  b: 1\r\n', set(['a', 'c'], 2), 'a:\r\n  b: 1\r\n  c: 2\r\n'],
    ['adds no final newline', 'a: 1', set(['b'], 2), 'a: 1\nb: 2'],
    ['keeps JSON', '{\n\t"a": 1\n}\n', set(['b'], { c: 'x' }), '{\n\t"a": 1,\n\t"b": {\n\t\t"c": "x"\n\t}\n}\n'],
    ['overrides what a merge key brings', 'x: &x {c: 1}\na:\n  <<: *x\n', set(['a', 'c'], 2), 'x: &x {c: 1}\na:\n  <<: *x\n  c: 2\n'],
    ['replaces an alias', 'x: &x 1\na: *x\n', set(['a'], 2), 'x: &x 1\na: 2\n'],
    ['drops a tag that no longer fits', 'a: !!str 1\n', set(['a'], 2), 'a: 2\n'],
    ['keeps tabs in comments', 'a: 1\t#\twhy\n', set(['a'], 2), 'a: 2\t#\twhy\n'],
    ['keeps a byte order mark', '\uFEFFa: 1\n', set(['a'], 2), '\uFEFFa: 2\n'],
    ['does nothing twice', 'a: "1"\n', set(['a'], '1'), 'a: "1"\n'],
  ])('%s', (_, before, change, after) => {
    expect(edited(before, [change])).toBe(after);
    expect(edited(after, [change])).toBe(after);
  });

  test('puts a new key beside a sibling, with a comment above', () => {
    const change: Change = { do: 'set', path: ['b'], value: 1, beside: { side: 'before', key: 'c' }, comment: 'why' };
    expect(edited('a: 1\n# of c\nc: 1\n', [change])).toBe('a: 1\n# why\nb: 1\n# of c\nc: 1\n');
    expect(edited('a: 1\nc: 1\n', [{ ...change, beside: { side: 'after', key: 'a' } }])).toBe('a: 1\n# why\nb: 1\nc: 1\n');
    expect(edited('- c: 1\n', [{ ...change, path: [0, 'b'] }])).toBe('- # why\n  b: 1\n  c: 1\n');
    expect(edited('x: {c: 1}\n', [{ ...change, path: ['x', 'b'] }])).toBe('x: {b: 1, c: 1}\n');
  });
});

test.each([
  ['an entry with its comment', 'a: 1\nb: 2 # why\n# of c\nc: 3\n', remove('b'), 'a: 1\n# of c\nc: 3\n'],
  ['comments above it stay', 'a: 1\n# of b\nb: 2\n', remove('b'), 'a: 1\n# of b\n'],
  ['the first entry of an item', '- a: 1\n  b: 2\n', remove(0, 'a'), '- b: 2\n'],
  ['the first entry of an item, above a comment', '- a: 1\n  # of b\n  b: 2\n', remove(0, 'a'), '-\n  # of b\n  b: 2\n'],
  ['the only entry', 'a:\n  # why\n  b: 1\nc: 1\n', remove('a', 'b'), 'a: {}\n  # why\nc: 1\n'],
  ['the only item', 'a:\n- 1\n', remove('a', 0), 'a: []\n'],
  ['the last entry of a text without final newline', 'a: 1\nb: 2', remove('b'), 'a: 1'],
  ['from braces', 'a: {b: 1, c: 2, d: 3}\n', remove('a', 'c'), 'a: {b: 1, d: 3}\n'],
  ['the last in brackets', 'a: [1, 2]\n', remove('a', 1), 'a: [1]\n'],
  ['an item of a list with a whole tree', 'a:\n  - b:\n      c: |\n        x\n  - d\n', remove('a', 0), 'a:\n  - d\n'],
  ['nothing where nothing is', 'a: 1\n', remove('b', 'c'), 'a: 1\n'],
] as const)('remove: %s', (_, before, change, after) => {
  expect(edited(before, [change])).toBe(after);
});

test('a parent that would be empty goes too where that is asked for', () => {
  const change: Change = { do: 'remove', path: ['a', 'b', 'c'], withEmptyParents: true };
  expect(edited('a:\n  b:\n    c: 1\nd: 1\n', [change])).toBe('d: 1\n');
  expect(edited('a:\n  b:\n    c: 1\n    e: 1\n', [change])).toBe('a:\n  b:\n    e: 1\n');
});

test.each([
  ['at the end, as wide as the others', 'a:\n-   b: 1\n', insert(['a'], { b: 2, c: 3 }), 'a:\n-   b: 1\n-   b: 2\n    c: 3\n'],
  ['before another, above its comment', 'a:\n- 1\n# of 2\n- 2\n', insert(['a'], 0, 1), 'a:\n- 1\n- 0\n# of 2\n- 2\n'],
  ['behind the comment of the last', 'a:\n- 1 # one\n', insert(['a'], 2), 'a:\n- 1 # one\n- 2\n'],
  ['with the quotes of the others', 'a: ["x"]\n', insert(['a'], 'y'), 'a: ["x", "y"]\n'],
  ['into a list of lists', '- - 1\n', insert([0], 2), '- - 1\n  - 2\n'],
  ['into a list that is missing', 'a: 1\n', insert(['b'], 'x'), 'a: 1\nb:\n  - x\n'],
  ['into an empty list', 'a: []\n', insert(['a'], { b: 1 }), 'a:\n  - b: 1\n'],
  ['into a list without a value', 'a:\n', insert(['a'], 1), 'a:\n  - 1\n'],
] as const)('insert: %s', (_, before, change, after) => {
  expect(edited(before, [change])).toBe(after);
});

test('rename keeps the quotes and the place', () => {
  const rename: Change = { do: 'rename', path: ['a', 'beta.kubernetes.io/os'], to: 'kubernetes.io/os' };
  expect(edited('a: {"beta.kubernetes.io/os": linux}\n', [rename])).toBe('a: {"kubernetes.io/os": linux}\n');
  expect(edited('a:\n  beta.kubernetes.io/os: linux # why\n', [rename])).toBe('a:\n  kubernetes.io/os: linux # why\n');
  expect(edited('a: {beta.kubernetes.io/os: x, kubernetes.io/os: y}\n', [rename])).toBe('refused: `kubernetes.io/os` exists already');
});

test.each([
  ['a value that an alias uses too', 'x: &x {c: 1}\na: *x\n', set(['x', 'c'], 2), 'what is written there is used by an alias too'],
  ['a value behind an alias', 'x: &x {c: 1}\na: *x\n', set(['a', 'c'], 2), 'it is written elsewhere, and comes through the alias `*x`'],
  [
    'what a merge key brings',
    'x: &x {c: 1}\na:\n  <<: *x\n',
    remove('a', 'c'),
    '`c` is not written there; it comes through a merge key (`<<`)',
  ],
  [
    'a key that is there twice',
    'a: 1\na: 2\n',
    set(['a'], 3),
    'the document cannot be read without doubt: the key is written twice, and only the last value counts; remove one',
  ],
  ['a map where a list stands', 'a: [1]\n', set(['a', 'b'], 1), 'no map stands where `b` should be'],
  ['an item that is not there', 'a: [1]\n', set(['a', 3], 1), 'there is no item 3'],
  ['a whole document', 'a: 1\n', set([], 1), 'the whole document would have to be written anew'],
  [
    'what would lengthen a text',
    'a: |\n  x',
    set(['b'], 2),
    'the last text would get a line break, since the file does not end in one; add that first',
  ],
  ['an anchor that is needed', 'x: &x {c: 1}\na: *x\n', remove('x'), 'what would go has an anchor that an alias needs'],
  ['keys with a question mark', '? a\n: 1\n', set(['a'], 2), 'a key that is written with `?` stands beside it'],
] as const)('refused: %s', (_, before, change, reason) => {
  expect(edited(before, [change])).toBe(`refused: ${reason}`);
});

test('other documents of the file stay, byte by byte', () => {
  const text = '# one\na: 1\n---\na: 1 # two\n...\n---\na: 1\n';
  expect(edited(text, [set(['a'], 2)], 1)).toBe('# one\na: 1\n---\na: 2 # two\n...\n---\na: 1\n');
});

test('a kustomization is read as kustomize does', () => {
  const text = 'namePrefix: on\nimages:\n- name: web\n  newTag: 1.10\n';
  const document = new Document(new Source('kustomization.yaml', text), { start: 0, end: text.length }, kustomizeSchema);
  const { edits } = editsOf(document, [[set(['images', 0, 'newTag'], '1.20')], [set(['nameSuffix'], null)]]);
  expect(applied(text, edits)).toBe('namePrefix: on\nimages:\n- name: web\n  newTag: "1.20"\nnameSuffix: null\n');
});
