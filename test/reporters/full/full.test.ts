import { expect, test } from 'vitest';
import { full } from '../../../src/reporters/full/full.ts';
import { splitHelp } from '../../../src/reporters/full/splitHelp.ts';
import { context, report, reportOf } from '../report.ts';

async function frameOf(line: string, start: number, end: number, change: Partial<typeof context> = {}): Promise<string[]> {
  const place = { file: 'a.yaml', start: { line: 1, column: start }, end: { line: 1, column: end } };
  const output = await full(reportOf({ place, path: [] }), { ...context, text: () => line, ...change });
  return output.split('\n').slice(3, 5);
}

test.each([
  ['plain', 'image: web', 8, 11, 'web'],
  ['a tab', '\timage: web', 9, 12, 'web'],
  ['wide characters', '日本: 🚀 web', 8, 11, 'web'],
  ['a control character', '\u001b[2J: web', 7, 10, 'web'],
  ['a carriage return', 'image: web\r\n', 8, 11, 'web'],
])('the mark stands below: %s', async (_, line, start, end, marked) => {
  const [source = '', mark = ''] = await frameOf(line, start, end);
  const columns = (text: string): number => text.replaceAll(/日|本|🚀/gu, 'xx').length;
  expect(mark.trimEnd().length).toBe(columns(source.slice(0, source.indexOf(marked) + marked.length)));
  expect(mark.replaceAll(/[ |]/g, '')).toBe('^'.repeat(marked.length));
  expect(source).not.toContain('\t');
});

test.each([0, 40, 80, 200])('with %i columns, a line of a megabyte is cut', async (columns) => {
  const line = `${'a'.repeat(500_000)}: web ${'b'.repeat(500_000)}`;
  const [source = '', mark = ''] = await frameOf(line, 500_003, 500_006, { columns });
  expect(source).toContain(' web ');
  expect(source.length).toBeLessThanOrEqual(columns || 160);
  expect(mark.indexOf('^')).toBe(source.indexOf('web'));
});

test('a place past the end of its line or file is no crash', async () => {
  expect((await frameOf('a', 9, 12))[1]).toBe('   |  ^');
  const beyond = { file: 'a.yaml', start: { line: 9, column: 9 }, end: { line: 9, column: 9 } };
  expect(await full(reportOf({ place: beyond }), { ...context, text: () => 'a' })).not.toContain(' | ');
});

test('notes are shown on demand', async () => {
  expect(await full(report, { ...context, verbose: false })).not.toContain('local-registry');
});

test.each([
  ['a; b', { problem: 'a', help: 'b' }],
  ['a', { problem: 'a' }],
  ['`x; y` is wrong; write `z; w`', { problem: '`x; y` is wrong', help: 'write `z; w`' }],
  ['an open ` quote; stays', { problem: 'an open ` quote; stays' }],
])('%s', (message, expected) => {
  expect(splitHelp(message)).toEqual(expected);
});
