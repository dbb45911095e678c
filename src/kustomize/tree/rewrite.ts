import { ListNode, MapNode, type Node, ScalarNode, type ScalarValue } from './node.ts';
import type { Origin } from './origin.ts';

/** A value written over another: who wrote that is remembered, and its key stays whose it was. */
export function writeOver(old: Node | undefined, value: ScalarValue, origin: Origin, text?: string): ScalarNode {
  if (!old) return new ScalarNode(value, origin, undefined, undefined, text);
  return new ScalarNode(value, origin, old.trail, old.keyOrigin ?? old.origin, text);
}

/** The same for any value: `next` in place of `old`. */
export function putOver(old: Node | undefined, next: Node, ownKey = false): Node {
  if (!old) return next;
  const keyOrigin = ownKey ? next.keyOrigin : (old.keyOrigin ?? old.origin);
  if (next.type === 'scalar') return new ScalarNode(next.value, next.origin, old.trail, keyOrigin, next.text, next.printed);
  if (next.type === 'map') return new MapNode(next.entries, next.origin, old.trail, keyOrigin);
  return new ListNode(next.items, next.origin, old.trail, keyOrigin);
}
