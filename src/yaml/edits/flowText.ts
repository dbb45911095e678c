import type { PlainValue } from '../../model/change.ts';
import type { Node } from '../nodes.ts';
import { columnOf, lineStart } from './lineBreaks.ts';
import { type Quote, scalarText } from './scalarText.ts';
import type { Style } from './style.ts';

/** How a collection in braces or brackets is written. */
export interface FlowStyle {
  readonly keyQuote: Quote;
  readonly valueQuote: Quote;
  /** Whether blanks stand inside the braces. */
  readonly isSpaced: boolean;
  /** What stands before each member where it has a line of its own: a line break and the indentation. */
  readonly line: string | undefined;
  readonly step: number;
  readonly newline: string;
}

export function flowStyleOf(text: string, collection: Node, style: Style): FlowStyle {
  const first = collection.children[0];
  const last = collection.children.at(-1);
  const start = first?.start ?? collection.start;
  const isOnLines = first !== undefined && lineStart(text, start) > collection.start;
  const isMap = collection.kind === 'mapping';
  return {
    keyQuote: style.isJson ? '"' : isMap ? quoteOf(text, first) : '',
    valueQuote: style.isJson ? '"' : isMap && quoteOf(text, first) === '' ? '' : quoteOf(text, last),
    isSpaced: !isOnLines && text[collection.start + 1] === ' ',
    line: isOnLines
      ? style.newline + text.slice(lineStart(text, start), lineStart(text, start) + columnOf(text, start)).replace(/\S/g, ' ')
      : undefined,
    step: style.step,
    newline: style.newline,
  };
}

/** The quotes of a scalar that is written in the text. */
export function quoteOf(text: string, node: Node | undefined): Quote {
  const first = node?.kind === 'scalar' ? text[node.start] : undefined;
  return first === '"' || first === "'" ? first : '';
}

/** A value in braces or brackets: in one line, or where the members around it have lines of their own, over many. */
export function flowText(value: PlainValue, style: FlowStyle): string {
  if (typeof value !== 'object' || value === null) return scalarText(value, style.valueQuote, true);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const inner =
    style.line === undefined ? style : { ...style, line: style.line + (style.line.includes('\t') ? '\t' : ' '.repeat(style.step)) };
  const members = isList
    ? (value as PlainValue[]).map((item) => flowText(item, inner))
    : Object.entries(value).map(([key, each]) => flowEntry(key, each, inner));
  if (members.length === 0) return open + close;
  if (inner.line !== undefined) return `${open}${inner.line}${members.join(`,${inner.line}`)}${style.line}${close}`;
  const space = style.isSpaced && !isList ? ' ' : '';
  return `${open}${space}${members.join(', ')}${space}${close}`;
}

export function flowEntry(key: string, value: PlainValue, style: FlowStyle): string {
  return `${scalarText(key, style.keyQuote, true)}: ${flowText(value, style)}`;
}
