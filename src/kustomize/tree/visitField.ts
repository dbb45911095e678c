import { Refusal } from '../refusal.ts';
import { isNull, MapNode, type Node, ScalarNode } from './node.ts';
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
  if (node.type === 'map') return inMap(node, steps as readonly [string, ...string[]], write, made, origin);
  const items = node.items.map((item) => visitField(item, steps, write, made, origin));
  return items.every((item, index) => item === node.items[index]) ? node : node.withItems(items);
}

function inMap(
  node: MapNode,
  [first, ...rest]: readonly [string, ...string[]],
  write: (node: Node) => Node,
  made: Made | undefined,
  origin: Origin | undefined,
): Node {
  const isList = first.endsWith('[]');
  const key = isList ? first.slice(0, -2) : first;
  const found = node.get(key);
  if (found && !isNull(found)) return node.with(key, visitField(found, rest, write, made, origin));
  if (made && origin && !isList) {
    const fresh = rest.length > 0 || made === 'map' ? new MapNode(new Map(), origin) : new ScalarNode(null, origin);
    return node.with(key, visitField(fresh, rest, write, made, origin));
  }
  return found && rest.length === 0 && !isList ? node.with(key, write(found)) : node;
}
