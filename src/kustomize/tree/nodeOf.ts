import type { Document } from '../../yaml/document.ts';
import { isFolded } from '../../yaml/folded.ts';
import type { Node } from './node.ts';
import type { Origin } from './origin.ts';
import { toNode } from './toNode.ts';

/** The nodes of a document. */
export function nodeOf(document: Document, origin: Origin): Node {
  const folded = isFolded(document);
  return toNode(document.value, origin, folded && ((at: Origin) => folded(at.path)));
}
