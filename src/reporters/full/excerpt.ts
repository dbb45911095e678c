import { printable } from '../printable.ts';
import { charactersOf, displayWidth } from './displayWidth.ts';

/** A line as it is shown, in three parts of which the second is marked. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Whatever else stands on the line, some of it shows where the mark is. */
const leastAround = 8;

/**
 * The part of a line around a mark that fits in `most` columns. Tabs become spaces, so that every terminal agrees about them.
 * @param start The first marked UTF-16 code unit, from 0.
 * @param end The first one behind the mark.
 */
export function excerpt(line: string, start: number, end: number, most: number): Excerpt {
  // No character is narrower than a column but for marks, so what is further away cannot be seen.
  const far = most * 2;
  const [left, right] = [Math.max(0, start - far), Math.min(line.length, end + far)];
  const parts = [line.slice(left, start), line.slice(start, Math.min(end, start + far)), line.slice(end, right)].map(shown);
  const [before, marked, after] = parts as [string, string, string];
  if (left === 0 && right === line.length && displayWidth(parts.join('')) <= most) return { before, marked, after };
  const mark = first(marked, most - 2 * Math.min(leastAround, Math.floor(most / 4)));
  const rest = most - displayWidth(mark);
  const behind = Math.min(displayWidth(after), Math.floor(rest / 2));
  const ahead = last(before, rest - behind);
  return { before: ahead, marked: mark, after: first(after, rest - displayWidth(ahead)) };
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', '    '));
}

function first(text: string, most: number): string {
  return displayWidth(text) <= most ? text : `${fitting(charactersOf(text), most - 1).join('')}…`;
}

function last(text: string, most: number): string {
  return displayWidth(text) <= most
    ? text
    : `…${fitting(charactersOf(text).toReversed(), most - 1)
        .toReversed()
        .join('')}`;
}

function fitting(characters: readonly string[], most: number): readonly string[] {
  let width = 0;
  const end = characters.findIndex((character) => (width += displayWidth(character)) > most);
  return end === -1 ? characters : characters.slice(0, end);
}
