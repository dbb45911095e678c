import type { PlainValue } from '../../model/change.ts';
import type { Node } from '../nodes.ts';
import { blockLines } from './blockLines.ts';
import type { Edit } from './edit.ts';
import { flowEntry, flowStyleOf, flowText, quoteOf } from './flowText.ts';
import { columnOf, indentOf, isFirstOnLine, lineEnd, lineStart, nextLine } from './lineBreaks.ts';
import { isFlow, type Member, membersOf } from './members.ts';
import type { Style } from './style.ts';

/** What goes into a collection that has members already. */
export interface NewMember {
  /** The key; undefined for an item of a list. */
  readonly key: string | undefined;
  readonly value: PlainValue;
  /** Which member it becomes. */
  readonly index: number;
}

/** The ways to write a new member, the best first. */
export function insertMember(text: string, collection: Node, added: NewMember, style: Style): Edit[][] {
  const members = membersOf(text, collection);
  if (isFlow(text, collection)) return [[inFlow(text, collection, members, added, style)]];
  const lines = linesOf(text, members, added, style);
  const next = members[added.index];
  const { newline } = style;
  const indent = indentOf(text, members[0]!.start);
  const indented = lines.map((line) => line && indent + line);
  const above = indented.map((line) => line + newline).join('');
  if (next && !isFirstOnLine(text, next.start)) return [[insertion(next.start, above.slice(indent.length) + indent)]];
  if (next) return [[insertion(aboveOwnComments(text, next, members[added.index - 1]), above)]];
  const last = members.at(-1)!;
  const atEnd = insertion(lineEnd(text, last.end), indented.map((line) => newline + line).join(''));
  const below = startOfNextContent(text, last.end);
  // A block scalar that keeps its blank lines has to keep them.
  return below === undefined ? [[atEnd]] : [[atEnd], [insertion(below, above)]];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function linesOf(text: string, members: readonly Member[], { key, value }: NewMember, style: Style): string[] {
  if (key !== undefined) return blockLines({ [key]: value }, style);
  const { start, value: first } = members[0]!;
  const isBeside = first !== undefined && lineStart(text, first.start) === lineStart(text, start);
  const width = isBeside ? Math.max(2, columnOf(text, first.start) - columnOf(text, start)) : 2;
  return blockLines([value], style, width, quoteOf(text, members.at(-1)!.value));
}

/** Comment lines that stand directly above a member, in its column, speak of it. */
function aboveOwnComments(text: string, { start }: Member, previous: Member | undefined): number {
  let at = lineStart(text, start);
  if (!previous) return at;
  const column = columnOf(text, start);
  const limit = lineEnd(text, previous.end);
  while (at > limit) {
    const above = lineStart(text, text.startsWith('\r\n', at - 2) ? at - 2 : at - 1);
    if (above <= limit || text.slice(above, at).search(/\S/) !== column || text[above + column] !== '#') break;
    at = above;
  }
  return at;
}

/** The line below a member that is not blank; undefined where there is none that text could stand before. */
function startOfNextContent(text: string, end: number): number | undefined {
  let at = nextLine(text, end);
  while (at < text.length && text.slice(at, lineEnd(text, at)).trim() === '') at = nextLine(text, at);
  return text[at - 1] === '\n' || text[at - 1] === '\r' ? at : undefined;
}

function inFlow(text: string, collection: Node, members: readonly Member[], { key, value, index }: NewMember, style: Style): Edit {
  const flow = flowStyleOf(text, collection, style);
  const last = members.at(-1)!.value;
  const isInOneLine = last !== undefined && last.children.length > 0 && lineEnd(text, last.start) > last.end;
  const inner = isInOneLine ? { ...flow, line: undefined } : flow;
  const written = key === undefined ? flowText(value, inner) : flowEntry(key, value, inner);
  const next = members[index];
  if (next) return insertion(next.start, `${written},${flow.line ?? ' '}`);
  return insertion(members.at(-1)!.end, `,${flow.line ?? ' '}${written}`);
}
