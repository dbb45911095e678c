import type { Finding } from '../../model/finding.ts';
import type { Paint } from '../paint.ts';
import { displayWidth } from './displayWidth.ts';
import { excerpt } from './excerpt.ts';
import { mayShow } from './mayShow.ts';
import type { SourceText } from './sourceText.ts';

interface Medium {
  readonly paint: Paint;
  /** 0 where the width is not known. */
  readonly columns: number;
  /** How far the lines are set in: as wide as the number of the line. */
  readonly indent: number;
}

/** Where nobody says how wide the terminal is, as in a log. */
const usualColumns = 160;
const leastColumns = 20;

/** The line of a finding with a mark below it, or why it is not there. Nothing where the file was not read. */
export function frame(finding: Finding, text: SourceText | undefined, { paint, columns, indent }: Medium): readonly string[] {
  const { start, end } = finding.place;
  const line = text?.line(start.line);
  if (text === undefined || line === undefined) return [];
  if (!mayShow(finding, text)) return [paint.dim(`${' '.repeat(indent)} = the line is not shown, since it may hold a secret`)];
  const gutter = (label: string): string => paint.dim(`${label.padStart(indent)} | `);
  const from = Math.min(start.column - 1, line.length);
  const to = end.line === start.line ? Math.min(end.column - 1, line.length) : line.length;
  const room = (columns > 0 ? columns : usualColumns) - indent - ' | '.length;
  const { before, marked, after } = excerpt(line, from, Math.max(from, to), Math.max(leastColumns, room));
  const mark = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    paint.dim(`${' '.repeat(indent)} |`),
    `${gutter(String(start.line))}${before}${marked}${after}`,
    `${gutter('')}${' '.repeat(displayWidth(before))}${paint.severity[finding.severity](mark)}`,
  ];
}
