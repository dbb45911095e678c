import { Literal } from '../../yaml/kustomizeSchema.ts';
import { ListNode, MapNode, type Node, ScalarNode, type ScalarValue } from './node.ts';
import type { Origin } from './origin.ts';

/** The nodes of a value as the YAML reader made it. */
export function toNode(value: unknown, origin: Origin): Node {
  if (value instanceof Literal) return new ScalarNode(value.value, origin, undefined, undefined, value.text);
  if (Array.isArray(value)) return new ListNode(value.map((item, index) => toNode(item, origin.child(index))), origin);
  if (typeof value !== 'object' || value === null) return new ScalarNode((value ?? null) as ScalarValue, origin);
  const entries = new Map<string, Node>();
  for (const key of Object.keys(value)) entries.set(key, toNode((value as Record<string, unknown>)[key], origin.child(key)));
  return new MapNode(entries, origin);
}
