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

const colon = /[ \t]*:(?=[\s,[\]{}]|$)/y;
const adjacentColon = /[ \t]*:/y;

/** Whether a node of a mapping is a key: a colon follows it. After a quoted key the colon needs no space. */
function isKey(node: Node, text: string): boolean {
  if (text[node.start] === '|' || text[node.start] === '>') return false;
  const quoted = text[node.end - 1] === '"' || text[node.end - 1] === "'";
  const pattern = quoted ? adjacentColon : colon;
  pattern.lastIndex = node.end;
  return pattern.test(text);
}
