import { entries } from './entries.ts';
import { readTree, type Node } from './nodes.ts';

/**
 * A block scalar that the file ends in without a line break has none in go-yaml, while our parser adds one; it matters
 * to the hash of a generated ConfigMap. Only called for texts without a final line break.
 */
export function withGoFinalNewline(value: unknown, text: string): unknown {
  const tree = readTree(text);
  if (!tree) return value;
  let holder: Record<string | number, unknown> | undefined;
  let key: string | number = '';
  let node: Node = tree;
  let current = value;
  for (let next = lastChild(node, text); next; next = lastChild(node, text)) {
    if (typeof current !== 'object' || current === null) return value;
    holder = current as Record<string | number, unknown>;
    [key, node] = next;
    current = holder[key];
  }
  const isBlock = text[node.start] === '|' || text[node.start] === '>';
  if (!isBlock || typeof current !== 'string' || !current.endsWith('\n')) return value;
  const trimmed = current.replace(/\n+$/, '');
  if (!holder) return trimmed;
  holder[key] = trimmed;
  return value;
}

function lastChild(node: Node, text: string): readonly [string | number, Node] | undefined {
  if (node.kind === 'sequence') {
    const last = node.children.at(-1);
    return last && [node.children.length - 1, last];
  }
  if (node.kind !== 'mapping') return undefined;
  const entry = [...entries(node, text)].at(-1);
  return entry?.value && [String(entry.key?.value), entry.value];
}
