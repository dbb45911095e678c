import type { Path } from '../model/path.ts';
import type { Document } from './document.ts';
import { nodeAt } from './locate.ts';
import type { Node } from './nodes.ts';

/** Tells whether what holds the value at a path is written in braces; undefined for a document without any. */
export function isInFlow(document: Document): ((path: Path) => boolean) | undefined {
  const { text } = document;
  if (!text.includes('{')) return undefined;
  let tree: Node | undefined;
  return (path) => {
    tree ??= document.tree;
    const holder = nodeAt(tree, text, path.slice(0, -1));
    return holder !== undefined && text[holder.start] === '{';
  };
}
