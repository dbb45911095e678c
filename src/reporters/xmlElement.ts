import { xmlText } from './xmlText.ts';

/**
 * The lines of an element of XML, indented.
 * @param content Lines of other elements, or text of a single line. An element without either is closed at once.
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] | string = [],
): readonly string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  if (content.length === 0) return [`${start}/>`];
  if (typeof content === 'string') return [`${start}>${xmlText(content)}</${name}>`];
  return [`${start}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}
