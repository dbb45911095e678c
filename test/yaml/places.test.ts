import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Path } from '../../src/model/path.ts';
import { Document } from '../../src/yaml/document.ts';
import { placeOf } from '../../src/yaml/locate.ts';
import { readTree } from '../../src/yaml/nodes.ts';
import { Source } from '../../src/yaml/source.ts';
import { splitDocuments } from '../../src/yaml/split.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures');
const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));

/** Every place we give must be the one that the `yaml` package gives, a parser we do not use for places. */
describe('places agree with the yaml package', () => {
  test.each(files)('%s', (file) => {
    // Decoded as in the program, without the byte order mark.
    const text = new TextDecoder().decode(readFileSync(path.join(fixtures, file)));
    const wrong = splitDocuments(text).flatMap((range) => misplaced(text.slice(range.start, range.end)));
    expect(wrong).toEqual([]);
  });
});

interface Misplaced {
  readonly at: string;
  readonly ours: string;
  readonly theirs: string;
}

function misplaced(text: string): Misplaced[] {
  const tree = readTree(text);
  const document = parseDocument(text, { merge: true, strict: false, uniqueKeys: false, schema: 'yaml-1.1' });
  if (!tree || document.errors.length > 0) return [];
  const wrong: Misplaced[] = [];
  const compare = (at: Path, part: 'key' | 'value', range: Range): void => {
    const place = placeOf(tree, text, at, part, undefined);
    const ours = `${place.start} ${text.slice(place.start, place.end)}`;
    const theirs = `${range[0]} ${firstLine(text, range)}`;
    if (ours !== theirs) wrong.push({ at: at.join('/'), ours, theirs });
  };
  const visit = (node: unknown, at: Path): void => {
    if (at.length > 0 && isScalar(node) && node.range && node.range[1] > node.range[0]) compare(at, 'value', node.range);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...at, index]);
    if (!isMap(node)) return;
    const keys = node.items.map(({ key }) => (isScalar(key) ? nameOf(key.value) : ''));
    for (const [index, { key, value }] of node.items.entries()) {
      const name = keys[index]!;
      if (!isScalar(key) || name === '<<' || typeof key.value === 'symbol' || keys.lastIndexOf(name) !== index) continue;
      if (key.range) compare([...at, name], 'key', key.range);
      visit(value, [...at, name]);
    }
  };
  visit(document.contents, []);
  return wrong;
}

/** Merge keys are symbols there. */
function nameOf(key: unknown): string {
  return typeof key === 'symbol' ? '<<' : String(key);
}

type Range = readonly [number, number, number];

function firstLine(text: string, [start, end]: Range): string {
  const written = text.slice(start, end);
  const line = written.slice(0, /[\r\n]|$/.exec(written)!.index);
  return line === '' ? written.slice(0, 1) : line.trimEnd();
}

function placed(text: string, at: Path, part?: 'key' | 'value', span?: { start: number; length: number }): string {
  const { start, end } = new Document(new Source('a.yaml', text), { start: 0, end: text.length }).locate(at, part, span);
  const lines = text.split(/\r\n|\r|\n/);
  return `${start.line}:${start.column} ${start.line === end.line ? lines[start.line - 1]!.slice(start.column - 1, end.column - 1) : '…'}`;
}

test.each([
  ['a missing value is placed at its nearest written ancestor', 'a:\n  b: 1\n', ['a', 'c', 'd'], '1:1 a'],
  ['a key without a value is placed at the key', 'a:\nb: 1\n', ['a'], '1:1 a'],
  ['an item after an empty one is placed right', 'a:\n  -\n  - null\n  - b\n', ['a', 2], '4:5 b'],
  ['an empty item is placed at its list', 'a:\n  -\n  - b\n', ['a', 0], '1:1 a'],
  ['an alias is placed where its value was written', 'x: &v web\na: *v\n', ['a'], '1:7 web'],
  ['a merged key is placed where it was written', 'x: &v\n  c: 1\na:\n  <<: *v\n', ['a', 'c'], '2:6 1'],
  ['an own key wins over a merged one', 'x: &v {c: 1}\na:\n  <<: *v\n  c: 2\n', ['a', 'c'], '4:6 2'],
  ['the last of two equal keys counts', 'a: 1\na: 2\n', ['a'], '2:4 2'],
  ['CRLF counts as one line break', 'a: 1\r\nb: 2\r\n', ['b'], '2:4 2'],
  ['a lone CR breaks a line', 'a: 1\rb: 2\r', ['b'], '2:4 2'],
  ['flow collections', '{"a":{"b":"c"},"d":[1,{"e":2}]}', ['d', 1, 'e'], '1:28 2'],
  ['JSON with tabs', '{\n\t"a": {\n\t\t"b": 1\n\t}\n}', ['a', 'b'], '3:8 1'],
  ['anchors and tags are not part of a value', 'a: !!str &x web\n', ['a'], '1:13 web'],
  ['a quoted key', '"a b": 1\n', ['a b'], '1:8 1'],
] as const)('%s', (_, text, at, expected) => {
  expect(placed(text, at)).toBe(expected);
});

test.each([
  ['plain', 'a: http://host/x\n', 7, 4, '1:11 host'],
  ['quoted', 'a: "http://host/x"\n', 7, 4, '1:12 host'],
  ['literal block', 'a: |\n  one\n  two host\n', 8, 4, '3:7 host'],
  ['literal block in CRLF', 'a: |\r\n  one\r\n  two host\r\n', 8, 4, '3:7 host'],
  ['folded block', 'a: >\n  one\n  two host\n', 8, 4, '3:7 host'],
  ['escapes before it: the only place it can be', 'a: "\\t\\thost"\n', 2, 4, '1:9 host'],
])('a span in a %s scalar', (_, text, start, length, expected) => {
  expect(placed(text, ['a'], 'value', { start, length })).toBe(expected);
});
