import type { Node } from './nodes.ts';

const colon = /[ \t]*:(?=[\s,[\]{}]|$)/y;
const adjacentColon = /[ \t]*:/y;

/** Whether a node of a mapping is a key: a colon follows it. After a quoted key the colon needs no space. */
export function isKey(node: Node, text: string): boolean {
  if (text[node.start] === '|' || text[node.start] === '>') return false;
  const quoted = text[node.end - 1] === '"' || text[node.end - 1] === "'";
  const pattern = quoted ? adjacentColon : colon;
  pattern.lastIndex = node.end;
  return pattern.test(text);
}
