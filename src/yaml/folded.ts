import type { Path } from '../model/path.ts';
import type { Document } from './document.ts';
import { nodeAt } from './locate.ts';

const header = /[:\-?][ \t]+(?:[&!]\S+[ \t]+)*>[-+\d]*[ \t]*(?:#.*)?$/m;

/** Tells whether the text at a path is folded (`>`); undefined for a document that holds no such text. */
export function isFolded(document: Document): ((path: Path) => boolean) | undefined {
  const { text } = document;
  if (!text.includes('>') || !header.test(text)) return undefined;
  const { tree } = document;
  return (path) => {
    const node = nodeAt(tree, text, path);
    return node !== undefined && text[node.start] === '>';
  };
}
