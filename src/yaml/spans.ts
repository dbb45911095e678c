import type { Span } from '../model/resource.ts';
import type { Node } from './nodes.ts';
import type { Range } from './split.ts';

/**
 * Where a stretch of a string value stands in the text. Undefined where the text does not show the value as it is: an
 * escape, a fold or a line break lies before the stretch.
 */
export function spanWithin(text: string, node: Node, span: Span): Range | undefined {
  const { value } = node;
  if (typeof value !== 'string') return undefined;
  const wanted = value.slice(span.start, span.start + span.length);
  const written = text.slice(node.start, node.end);
  const at = text[node.start] === '|' || text[node.start] === '>' ? inBlock(written, value, span, wanted) : inFlow(written, value, span);
  if (at === undefined || !written.startsWith(wanted, at)) return undefined;
  return { start: node.start + at, end: node.start + at + firstLineLength(wanted) };
}

/** In a block scalar each line of the value is a line of the text, indented. */
function inBlock(written: string, value: string, span: Span, wanted: string): number | undefined {
  const before = value.slice(0, span.start);
  const line = before.split('\n').length;
  const column = span.start - (before.lastIndexOf('\n') + 1);
  const lines = written.split('\n');
  const valueLine = value.split('\n')[line - 1] ?? '';
  const textLine = lines[line];
  if (textLine === undefined || written.startsWith('>')) return uniquely(written, wanted);
  const indent = textLine.indexOf(valueLine);
  if (indent === -1) return uniquely(written, wanted);
  return lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + indent + column;
}

function inFlow(written: string, value: string, span: Span): number | undefined {
  const quote = written.startsWith('"') || written.startsWith("'") ? 1 : 0;
  const head = value.slice(0, span.start + span.length);
  return written.startsWith(head, quote) ? quote + span.start : uniquely(written, value.slice(span.start, span.start + span.length));
}

function uniquely(text: string, wanted: string): number | undefined {
  const at = text.indexOf(wanted);
  return at !== -1 && text.indexOf(wanted, at + 1) === -1 ? at : undefined;
}

function firstLineLength(text: string): number {
  const newline = text.search(/[\r\n]/);
  return Math.max(1, newline === -1 ? text.length : newline);
}
