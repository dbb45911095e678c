import { type Node, readTree } from './nodes.ts';
import type { Schema } from 'js-yaml';

const escapes = /\\[^]/g;

/** The offset of a `\/` in double quotes, which JSON and YAML allow and go-yaml does not; -1 where there is none. */
export function escapedSlash(text: string, schema: Schema): number {
  if (!text.includes('\\/')) return -1;
  const tree = readTree(text, schema);
  return tree ? within(tree, text) : -1;
}

function within(node: Node, text: string): number {
  if (node.kind === 'scalar' && text[node.start] === '"') {
    for (const { 0: escape, index } of text.slice(node.start, node.end).matchAll(escapes)) {
      if (escape === '\\/') return node.start + index;
    }
  }
  for (const child of node.children) {
    const found = within(child, text);
    if (found !== -1) return found;
  }
  return -1;
}
