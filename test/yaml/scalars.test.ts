import { expect, test } from 'vitest';
import { parseValue } from '../../src/yaml/parse.ts';

/** What sigs.k8s.io/yaml v1.6 (the library of kubectl) makes of `a: <text>`; recorded from its output. */
const recorded: readonly (readonly [text: string, value: unknown])[] = [
  ...['y', 'Y', 'yes', 'Yes', 'on', 'true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['n', 'no', 'off', 'false'].map((text) => [text, false] as const),
  ...['~', 'null', 'Null', 'NULL', '', '#'].map((text) => [text, null] as const),
  ['tRue', 'tRue'],
  ['0644', 420],
  ['0o644', 420],
  ['0b11', 3],
  ['0x1F', 31],
  ['0x_1F', 31],
  ['-0x1F', -31],
  ['-0b1', -1],
  ['-0644', -420],
  ['-0', 0],
  ['-00', 0],
  ['1_000', 1000],
  ['1__0', 10],
  ['_1', '_1'],
  ['1,000', '1,000'],
  ['+12', 12],
  ['+1.5', 1.5],
  ['1e3', 1000],
  ['12e03', 12000],
  ['1e', '1e'],
  ['1.', 1],
  ['0.', 0],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['1_2.5', 12.5],
  ['2020-01-01', '2020-01-01'],
  ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z'],
  ['12:30', '12:30'],
  ['1:30:00', '1:30:00'],
  ['08', 8],
  ['0_8', 8],
  ['0x', '0x'],
  ['=', '='],
  ['<<', '<<'],
  ['---', '---'],
  ['100.00', 100],
  ['!!str 12', '12'],
  ['!foo bar', 'bar'],
  ['!!int "12"', 12],
  ['!!float 3', 3],
  ['!!binary aGk=', 'hi'],
  ["'it''s'", "it's"],
  ['b #c', 'b'],
  ['e#f', 'e#f'],
];

test.each(recorded)('a: %s', (text, value) => {
  expect(parseValue(`a: ${text}\n`)).toEqual({ value: { a: value }, problems: [] });
});

test('a block scalar that ends the file without a line break has none', () => {
  expect(parseValue('a: |\n  x\n  y').value).toEqual({ a: 'x\ny' });
  expect(parseValue('a:\n- b: |\n    "x"').value).toEqual({ a: [{ b: '"x"' }] });
  expect(parseValue('a: "x\\n"').value).toEqual({ a: 'x\n' });
});

test('aliases and merge keys mean what they mean to kubectl', () => {
  expect(parseValue('b: &x {c: 1, d: 2}\na: {<<: *x, d: 3}\n').value).toEqual({ b: { c: 1, d: 2 }, a: { c: 1, d: 3 } });
  expect(parseValue('1: a\nyes: b\n').value).toEqual({ 1: 'a', true: 'b' });
});

test('`__proto__` is a key like any other', () => {
  const { value } = parseValue('__proto__: {polluted: true}\na: 1\n');
  expect(Object.keys(value as object)).toEqual(['__proto__', 'a']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
