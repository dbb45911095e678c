import type { Document } from '../../yaml/document.ts';
import { isFolded } from '../../yaml/folded.ts';
import { isInFlow } from '../../yaml/inFlow.ts';
import { kustomizeSchema } from '../../yaml/kustomizeSchema.ts';
import type { Node } from './node.ts';
import type { Origin } from './origin.ts';
import { reprinted } from './reprinted.ts';
import { type Printer, toNode } from './toNode.ts';

/** The nodes of a document. */
export function nodeOf(document: Document, origin: Origin): Node {
  return toNode(document.value, origin, printerOf(document));
}

function printerOf(document: Document): Printer {
  const folded = isFolded(document);
  // What kubectl's reader reads is never printed as YAML again.
  const inFlow = document.schema === kustomizeSchema ? isInFlow(document) : undefined;
  return {
    text: folded && ((value, { path }) => (value.includes('\n') && folded(path) ? reprinted(value) : undefined)),
    // Within braces kustomize prints quotes where nothing is written.
    nothing: inFlow && (({ path }) => (inFlow(path) ? '' : undefined)),
  };
}
