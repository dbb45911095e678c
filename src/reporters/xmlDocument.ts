/** @param root The lines of the outermost element. */
export function xmlDocument(root: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...root, ''].join('\n');
}
