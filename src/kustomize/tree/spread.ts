import { ListNode, MapNode, type Node, ScalarNode } from './node.ts';

type Replaced = readonly [old: Node, next: Node];

/** Pairs of a node that stands in several fields, and what was written over it in one of them. */
export function writtenOver(before: Node | undefined, after: Node | undefined, shared: ReadonlySet<Node>): readonly Replaced[] {
  if (!before || !after || before === after) return [];
  if (before instanceof MapNode && after instanceof MapNode) {
    return [...after.entries.keys()].toSorted().flatMap((key) => writtenOver(before.get(key), after.get(key), shared));
  }
  if (before instanceof ListNode && after instanceof ListNode) {
    return after.items.flatMap((item, index) => writtenOver(before.items[index], item, shared));
  }
  const isOver = after instanceof ScalarNode && shared.has(before) && after.earlier?.origin === before.origin;
  return isOver ? [[before, after]] : [];
}

/** What becomes of every node that was written over in one place: the last that was written, in all places. */
export function lastWritten(replaced: readonly Replaced[]): ReadonlyMap<Node, Node> {
  const last = new Map(replaced);
  return new Map(
    replaced.flatMap(([old, next]) => [
      [old, last.get(old)!],
      [next, last.get(old)!],
    ]),
  );
}

/** The tree with nodes put in place of others, wherever they stand. */
export function spread<T extends Node>(node: T, nodes: ReadonlyMap<Node, Node>): T;
export function spread(node: Node, nodes: ReadonlyMap<Node, Node>): Node {
  if (node instanceof ScalarNode) return nodes.get(node) ?? node;
  if (node instanceof ListNode) {
    const items = node.items.map((item) => spread(item, nodes));
    return items.every((item, index) => item === node.items[index]) ? node : node.withItems(items);
  }
  let next = node;
  for (const [key, value] of node.entries) next = next.with(key, spread(value, nodes));
  return next;
}
