import { Refusal } from '../refusal.ts';
import { textOf } from '../tree/lookup.ts';
import type { Node } from '../tree/node.ts';

/** What a field of a target matches: a regular expression for the whole text. What is not written matches all. */
export function pattern(node: Node | undefined): (text: string) => boolean {
  const source = textOf(node);
  if (source === '') return () => true;
  if (/^[\w-]+$/.test(source)) return (text) => text === source;
  const expression = expressionOf(`^(?:${source})$`, node!);
  return (text) => expression.test(text);
}

/** A repeated group that holds a repetition can take longer than anybody waits. */
const nested = /\([^()]*(?:[*+|]|\{\d*,\d*\})[^()]*\)(?:[*+]|\{\d*,)/;

export function expressionOf(source: string, node: Node): RegExp {
  if (nested.test(source))
    throw new Refusal(`\`${textOf(node)}\` repeats a repetition, which this engine does not try; write it simpler`, node.origin);
  try {
    return new RegExp(source);
  } catch {
    throw new Refusal(`\`${textOf(node)}\` is no regular expression; escape what is meant literally`, node.origin);
  }
}
