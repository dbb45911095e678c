import type { Finding } from '../model/finding.ts';
import { shorten } from '../model/shorten.ts';
import { printable } from './printable.ts';

/** GitLab drops results with a longer message. */
const longest = 1024;

/**
 * The text of a result. GitHub shows related places only where the text links to them, by their ids `1`, `2` …; a link
 * from the manifest itself is taken apart.
 */
export function sarifMessage({ message, related }: Finding): string {
  const own = withoutLinks(printable(message));
  const links = related.map((other, index) => `[${linkText(other.message)}](${index + 1})`);
  const linked = links.length > 0 ? `${own} (see ${links.join(', ')})` : own;
  return linked.length <= longest ? linked : shorten(own, longest);
}

export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

function linkText(text: string): string {
  return printable(text).replace(/[[\]\\]/g, '\\$&');
}
