import { Document, isScalar, visit } from 'yaml';
import type { Path } from '../model/path.ts';

/**
 * A value as a YAML document, with its keys in their order. Words that some parsers read as something else, such as `yes`, are quoted.
 *
 * @param noteAt What to write as a comment behind the value at a path.
 */
export function printYaml(value: unknown, noteAt?: (path: Path) => string): string {
  const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && misread.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  if (noteAt) {
    visit(document, {
      Scalar(key, node, ancestors) {
        if (key === 'key') return;
        const path = [...ancestors, node].flatMap((each, index, all) => stepInto(each, all[index + 1]));
        node.comment = ` ${noteAt(path)}`;
      },
    });
  }
  return document.toString({ lineWidth: 0, directives: false });
}

/** Texts that begin with lines of white space: parsers take that for the indentation of a block. */
const misread = /^\n*[ \t]+\n/;

/** From a pair to its value the key is the step, from a list to an item its index. */
function stepInto(from: unknown, to: unknown): Path {
  if (typeof from !== 'object' || from === null || to === undefined) return [];
  if ('key' in from && 'value' in from && from.value === to) return [isScalar(from.key) ? String(from.key.value) : ''];
  if ('items' in from && Array.isArray(from.items) && !('key' in from)) {
    const index = (from.items as unknown[]).indexOf(to);
    return index === -1 || (typeof to === 'object' && to !== null && 'key' in to) ? [] : [index];
  }
  return [];
}
