import { Refusal } from '../refusal.ts';
import { isNull, ListNode, MapNode, type Node, ScalarNode } from './node.ts';
import type { Origin } from './origin.ts';

/** What stands at the end of a path that had to be made. */
export type Made = 'map' | 'scalar';

/**
 * Rewrites what a path of keys leads to, entering lists on the way. A key `x[]` has to hold a list.
 *
 * @param made What to make where nothing stands; without it, nothing is made.
 * @param origin Who writes what has to be made.
 */
export function visitField(
  node: Node,
  steps: readonly string[],
  write: (node: Node) => Node,
  made: Made | undefined,
  origin: Origin | undefined,
): Node {
  if (steps.length === 0) return write(node);
  if (isNull(node)) return node;
  if (node.type === 'scalar') throw new Refusal(`\`${steps.join('.')}\` is asked for below a plain value; the path of the field is wrong`);
  if (node.type === 'list') {
    const items = node.items.map((item) => visitField(item, steps, write, made, origin));
    return items.every((item, index) => item === node.items[index]) ? node : node.withItems(items);
  }
  const [first, ...rest] = steps as [string, ...string[]];
  const isList = first.endsWith('[]');
  const key = isList ? first.slice(0, -2) : first;
  const found = node.get(key);
  if (!found || isNull(found)) {
    if (!made || !origin || isList) return found && rest.length === 0 && !isList ? change(node, key, write(found)) : node;
    const fresh = rest.length > 0 || made === 'map' ? new MapNode(new Map(), origin) : new ScalarNode(null, origin);
    return change(node, key, visitField(fresh, rest, write, made, origin));
  }
  return change(node, key, visitField(found, rest, write, made, origin));
}

function change(map: MapNode, key: string, value: Node): MapNode {
  return map.with(key, value);
}

/** Rewrites what stands behind a way of keys and indices; nothing where the way ends before. */
export function rewriteAt(node: Node, path: readonly (string | number)[], write: (node: Node) => Node): Node {
  const [first, ...rest] = path;
  if (first === undefined) return write(node);
  if (node instanceof MapNode) {
    const child = node.get(String(first));
    return child ? node.with(String(first), rewriteAt(child, rest, write)) : node;
  }
  if (node instanceof ListNode && typeof first === 'number' && node.items[first]) {
    return node.withItems(node.items.map((item, index) => (index === first ? rewriteAt(item, rest, write) : item)));
  }
  return node;
}
