import type { Finding } from '../model/finding.ts';
import { printable } from './printable.ts';
import { longestSarifText, sarifText } from './sarifText.ts';

/**
 * The text of a result. GitHub shows related places only where the text links to them, by their ids `1`, `2` …; the first
 * that fit are linked.
 */
export function sarifMessage({ message, related }: Finding): string {
  const own = sarifText(message);
  const links: string[] = [];
  let length = `${own} (see )`.length;
  for (const [index, other] of related.entries()) {
    const link = `[${linkText(other.message)}](${index + 1})`;
    length += link.length + 2;
    if (length > longestSarifText) break;
    links.push(link);
  }
  return links.length > 0 ? `${own} (see ${links.join(', ')})` : own;
}

function linkText(text: string): string {
  return printable(text).replace(/[[\]\\]/g, '\\$&');
}
