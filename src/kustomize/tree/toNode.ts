import { Literal } from '../../yaml/kustomizeSchema.ts';
import { ListNode, MapNode, type Node, ScalarNode, type ScalarValue } from './node.ts';
import type { Origin } from './origin.ts';
import { reprinted } from './reprinted.ts';

/**
 * The nodes of a value as the YAML reader made it.
 *
 * @param folded Whether the text at an origin is a folded scalar; left out where the text has none.
 */
export function toNode(value: unknown, origin: Origin, folded?: (origin: Origin) => boolean): Node {
  if (typeof value === 'string') {
    const printed = folded && value.includes('\n') && folded(origin) ? reprinted(value) : undefined;
    return new ScalarNode(value, origin, undefined, undefined, value, printed);
  }
  if (value instanceof Literal) return new ScalarNode(value.value, origin, undefined, undefined, value.text);
  if (Array.isArray(value))
    return new ListNode(
      value.map((item, index) => toNode(item, origin.child(index), folded)),
      origin,
    );
  if (typeof value !== 'object' || value === null) return new ScalarNode((value ?? null) as ScalarValue, origin);
  const entries = new Map<string, Node>();
  for (const key of Object.keys(value)) entries.set(key, toNode((value as Record<string, unknown>)[key], origin.child(key), folded));
  return new MapNode(entries, origin);
}
