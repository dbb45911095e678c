/** A text of YAML documents with one more at its end, with line breaks as it has them. */
export function appendedDocument(text: string | undefined, document: string): string {
  if (text === undefined || text.trim() === '') return document;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `---\n${document}`.replaceAll('\n', lineBreak);
  return `${text}${text.endsWith('\n') ? '' : lineBreak}${added}`;
}
