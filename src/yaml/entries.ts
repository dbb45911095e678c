import type { Node } from './nodes.ts';

/** One key of a mapping and what stands behind it. */
export interface Entry {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** A key may stand without a value, so keys and values do not simply alternate. */
export function* entries(mapping: Node, text: string): Iterable<Entry> {
  let key: Node | undefined;
  for (const node of mapping.children) {
    if (key && !isKey(node, text)) {
      yield { key, value: node };
      key = undefined;
    } else {
      if (key) yield { key, value: undefined };
      key = node;
    }
  }
  if (key) yield { key, value: undefined };
}

/** Whether a node of a mapping is a key: a colon follows it. After a quoted key the colon needs no space. */
function isKey({ start, end }: Node, text: string): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== ':' || text[start] === '|' || text[start] === '>') return false;
  const isQuoted = text[end - 1] === '"' || text[end - 1] === "'";
  return isQuoted || at + 1 === text.length || /[\s,[\]{}]/.test(text[at + 1]!);
}
