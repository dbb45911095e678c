import type { Node } from './node.ts';

/** The value behind map keys and list indices, if there is one. */
export function lookup(node: Node | undefined, ...path: readonly (string | number)[]): Node | undefined {
  let current = node;
  for (const step of path) {
    if (current?.type === 'map') current = current.get(String(step));
    else if (current?.type === 'list' && typeof step === 'number') current = current.items[step];
    else return undefined;
  }
  return current;
}

/** The text of a scalar; empty where there is none. */
export function textOf(node: Node | undefined): string {
  return node?.type === 'scalar' && node.value !== null ? node.text : '';
}

/** The items of a list; none where it is no list. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'list' ? node.items : [];
}

/** The texts of a list's items. */
export function textsOf(node: Node | undefined): string[] {
  return itemsOf(node).map(textOf);
}
