import { Literal } from '../../yaml/kustomizeSchema.ts';
import { ListNode, MapNode, type Node, ScalarNode, type ScalarValue } from './node.ts';
import type { Origin } from './origin.ts';

/** What kustomize prints in place of a text, or of a value that is not written; nothing where it prints the same. */
export interface Printer {
  readonly text: ((value: string, origin: Origin) => string | undefined) | undefined;
  readonly nothing: ((origin: Origin) => string | undefined) | undefined;
}

/** The nodes of a value as the YAML reader made it. */
export function toNode(value: unknown, origin: Origin, printer?: Printer): Node {
  if (typeof value === 'string') return new ScalarNode(value, origin, undefined, undefined, value, printer?.text?.(value, origin));
  if (value instanceof Literal) return new ScalarNode(value.value, origin, undefined, undefined, value.text);
  if (Array.isArray(value))
    return new ListNode(
      value.map((item, index) => toNode(item, origin.child(index), printer)),
      origin,
    );
  if (value === null || value === undefined) return new ScalarNode(null, origin, undefined, undefined, '', printer?.nothing?.(origin));
  if (typeof value !== 'object') return new ScalarNode(value as ScalarValue, origin);
  const entries = new Map<string, Node>();
  for (const key of Object.keys(value)) entries.set(key, toNode((value as Record<string, unknown>)[key], origin.child(key), printer));
  return new MapNode(entries, origin);
}
