import type { Path } from '../model/path.ts';
import type { Part, Span } from '../model/resource.ts';
import { entries, type Entry } from './entries.ts';
import type { Node } from './nodes.ts';
import { spanWithin } from './spans.ts';
import type { Range } from './split.ts';

/** The stretch of `text`, within one line, at which `path` was written, or its nearest written ancestor. */
export function placeOf(tree: Node | undefined, text: string, path: Path, part: Part, span: Span | undefined): Range {
  let entry: Entry = { key: undefined, value: tree };
  let complete = true;
  for (const step of path) {
    const next = entry.value && child(entry.value, step, text);
    if (!next) {
      complete = false;
      break;
    }
    entry = next;
  }
  const { key, value } = entry;
  const node = (complete && part === 'value' ? resolve(value) : undefined) ?? key ?? resolve(value);
  if (!node) return firstLine(text, { start: 0, end: text.length });
  const narrowed = complete && span && part === 'value' ? spanWithin(text, node, span) : undefined;
  return narrowed ?? firstLine(text, node);
}

/** The node at `path`, with aliases followed. */
export function nodeAt(tree: Node | undefined, text: string, path: Path): Node | undefined {
  let node = tree;
  for (const step of path) node = node && child(node, step, text)?.value;
  return resolve(node);
}

function child(node: Node, step: string | number, text: string): Entry | undefined {
  const target = resolve(node);
  if (!target) return undefined;
  if (typeof step === 'number') return item(target, step);
  if (target.kind !== 'mapping') return undefined;
  let merged: Entry | undefined;
  let found: Entry | undefined;
  for (const entry of entries(target, text)) {
    const name = String(entry.key?.value);
    if (name === step) found = entry;
    else if (name === '<<' && entry.value) merged = throughMerge(entry.value, step, text) ?? merged;
  }
  return found ?? merged;
}

function item(node: Node, index: number): Entry | undefined {
  const value = node.kind === 'sequence' ? node.children[index] : undefined;
  return value && value.kind !== 'empty' ? { key: undefined, value } : undefined;
}

function throughMerge(node: Node, step: string, text: string): Entry | undefined {
  const target = resolve(node);
  if (target?.kind !== 'sequence') return target && child(target, step, text);
  for (const source of target.children) {
    const entry = child(source, step, text);
    if (entry) return entry;
  }
  return undefined;
}

function resolve(node: Node | undefined): Node | undefined {
  let current = node;
  for (let hops = 0; current?.kind === 'alias' && hops < 100; hops++) current = current.target;
  return current ?? node;
}

/** Regions of one line are what pull requests and editors can show. */
function firstLine(text: string, { start, end }: Range): Range {
  let stop = start;
  while (stop < end && text[stop] !== '\n' && text[stop] !== '\r') stop++;
  return { start, end: Math.max(stop, Math.min(start + 1, text.length)) };
}
