import { Refusal } from '../../model/refusal.ts';
import { entries } from '../entries.ts';
import type { Node } from '../nodes.ts';

/** An entry of a map or an item of a list, and where it is written. */
export interface Member {
  /** Where its key, its dash or, in a flow list, its value begins. */
  readonly start: number;
  readonly key: Node | undefined;
  /** Undefined where nothing is written, and null is meant. */
  readonly value: Node | undefined;
  /** Behind the colon or the dash; undefined for a key without a colon, as flow maps may have. */
  readonly valueFrom: number | undefined;
  /** The end of what is written, without the comment behind it. */
  readonly end: number;
}

export function isFlow(text: string, { start }: Node): boolean {
  return text[start] === '{' || text[start] === '[';
}

export function isBlockScalar(text: string, { kind, start }: Node): boolean {
  return kind === 'scalar' && (text[start] === '|' || text[start] === '>');
}

/** The members of a map or list in the order written. */
export function membersOf(text: string, collection: Node): Member[] {
  return collection.kind === 'mapping' ? entriesOf(text, collection) : itemsOf(text, collection);
}

function entriesOf(text: string, mapping: Node): Member[] {
  const members: Member[] = [];
  for (const { key, value } of entries(mapping, text)) {
    if (!key) throw new Refusal('a key without text stands beside it');
    const valueFrom = behindColon(text, key.end);
    if (valueFrom === undefined && !isFlow(text, mapping)) throw new Refusal('a key that is written with `?` stands beside it');
    const end = value ? contentEnd(text, value) : valueFrom === undefined ? key.end : behindProperties(text, valueFrom);
    members.push({ start: key.start, key, value, valueFrom, end });
  }
  return members;
}

function itemsOf(text: string, sequence: Node): Member[] {
  let at = sequence.start + (isFlow(text, sequence) ? 1 : 0);
  return sequence.children.map((node) => {
    const start = skip(text, at, isFlow(text, sequence) ? gapInFlow : gap);
    const value = node.kind === 'empty' ? undefined : node;
    const valueFrom = isFlow(text, sequence) ? start : start + 1;
    if (!isFlow(text, sequence) && text[start] !== '-') throw new Refusal('the items of the list cannot be told apart');
    at = value ? contentEnd(text, value) : behindProperties(text, valueFrom);
    return { start, key: undefined, value, valueFrom, end: at };
  });
}

/** Block collections of the parser reach over the comments below them, and its last scalar past a text that has no final newline. */
function contentEnd(text: string, node: Node): number {
  const isCollection = node.kind === 'mapping' || node.kind === 'sequence';
  return isCollection && !isFlow(text, node) ? (membersOf(text, node).at(-1)?.end ?? node.end) : Math.min(node.end, text.length);
}

function behindColon(text: string, keyEnd: number): number | undefined {
  let at = keyEnd;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return text[at] === ':' ? at + 1 : undefined;
}

const properties = /(?:[ \t]+[&!][^\s,[\]{}]*)+(?=[\s,\]}]|$)/y;

/** Past the anchor and the tag that may stand behind a colon or a dash. */
export function behindProperties(text: string, from: number): number {
  properties.lastIndex = from;
  return properties.test(text) ? properties.lastIndex : from;
}

const gap = /(?:\s+|#[^\r\n]*)+/y;
const gapInFlow = /(?:[\s,]+|#[^\r\n]*)+/y;

function skip(text: string, from: number, what: RegExp): number {
  what.lastIndex = from;
  return what.test(text) ? what.lastIndex : from;
}
