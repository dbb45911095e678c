import { printable } from './printable.ts';

/** A name from outside as a code span: no mention, link, HTML or emphasis comes to life in it. */
export function codeSpan(text: string): string {
  const inside = printable(text);
  const longest = (inside.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 || inside.trim() === '' ? ' ' : '';
  return `${fence}${padding}${inside}${padding}${fence}`;
}

/** A table: the first column to the left, numbers to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], numbers: readonly number[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (numbers.includes(column) ? '--:' : '---'))), ...rows.map(line)];
}
