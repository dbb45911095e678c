import type { PlainValue } from '../../model/change.ts';
import { isMap } from '../../model/isMap.ts';
import { type Quote, scalarText } from './scalarText.ts';
import type { Style } from './style.ts';

/** Something behind a colon or a dash: what stands on that line, and the lines below, as far indented as that colon's key. */
export interface Rendered {
  readonly first: string;
  readonly rest: readonly string[];
}

/** A value behind a key, in block style. */
export function behindKey(value: PlainValue, style: Style, quote: Quote = ''): Rendered {
  if (isFilled(value)) return { first: '', rest: indented(blockLines(value, style), Array.isArray(value) ? style.listStep : style.step) };
  return leaf(value, style, style.step, quote);
}

/** A value behind a dash, in block style. @param width The columns from the dash to what stands behind it. */
export function behindDash(value: PlainValue, style: Style, width: number, quote: Quote = ''): Rendered {
  if (!isFilled(value)) return leaf(value, style, width, quote);
  const [first = '', ...rest] = blockLines(value, style);
  return { first, rest: indented(rest, width) };
}

/** A map or list that is not empty, in block style, as it stands at column 0. */
export function blockLines(value: object, style: Style, dashWidth = 2, quote: Quote = ''): string[] {
  if (Array.isArray(value)) {
    return (value as PlainValue[]).flatMap((item) => {
      const { first, rest } = behindDash(item, style, dashWidth, quote);
      return ['-'.padEnd(dashWidth) + first, ...rest];
    });
  }
  return Object.entries(value as Record<string, PlainValue>).flatMap(([key, each]) => {
    const { first, rest } = behindKey(each, style);
    return [`${scalarText(key)}:${first && ' '}${first}`, ...rest];
  });
}

function isFilled(value: PlainValue): value is Exclude<PlainValue, string | number | boolean | null> {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function leaf(value: PlainValue, style: Style, indent: number, quote: Quote): Rendered {
  if (Array.isArray(value)) return { first: '[]', rest: [] };
  if (isMap(value)) return { first: '{}', rest: [] };
  const scalar = value as string | number | boolean | null;
  if (typeof scalar === 'string' && style.hasBlocks && fitsBlock.test(scalar)) {
    const isClipped = scalar.endsWith('\n');
    const lines = (isClipped ? scalar.slice(0, -1) : scalar).split('\n');
    return { first: isClipped ? '|' : '|-', rest: indented(lines, indent) };
  }
  return { first: scalarText(scalar, quote), rest: [] };
}

/** Lines that a block scalar shows as they are: it begins with a character, ends in one or none line break, and has no blank at any line's end. */
const fitsBlock = /^[^\s\p{C}](?:[^\n\p{C}]|\t)*(?:\n+(?![ \t]*(?:\n|$))(?:[^\n\p{C}]|\t)+)+\n?$/u;

function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
