import type { Span } from '../../model/resource.ts';

/** A host name found in a text. */
export interface HostnameUse {
  /** The known name, without the subdomain that may stand before it. */
  readonly hostname: string;
  readonly span: Span;
}

/** Matches any of the names where it stands as a whole host or as the end of one. No match ends inside a longer name. */
export function hostnamePattern(hostnames: readonly string[]): RegExp {
  if (hostnames.length === 0) return /(?!)/g;
  const longestFirst = hostnames.toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll(/[^\w-]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\w-])(?:${longestFirst.join('|')})(?![\w-]|\.[\w-])`, 'g');
}

/** Lists of names to let in or to leave out, where a name that nobody has does no harm; certificates too. */
const permissive = /no_?proxy|allow(?:ed|list|[-_])|trusted|cors|certsans|dnsnames|subject_?alt/i;
const comment = /^\s*(?:#|\/\/|;|<!--|(?:--|\*)\s)|\s#/;
const hostsEntry = /^\s*\d{1,3}(?:\.\d{1,3}){3}\s/;

/**
 * Where a text depends on one of the names: the first use on each line. Lines of a longer text may be comments, or tell
 * what the name stands for, as in a hosts file.
 *
 * @param name What the text is called where it stands.
 * @param isDefined Whether a use is none after all; told also where in the line it stands.
 */
export function* hostnameUses(
  text: string,
  name: string,
  pattern: RegExp,
  isDefined: (hostname: string, match: RegExpExecArray) => boolean,
): Iterable<HostnameUse> {
  const lines = text.split('\n');
  if (lines.length === 1 && permissive.test(name)) return;
  let offset = 0;
  for (const line of lines) {
    const match = firstUse(line, pattern, isDefined);
    const before = line.slice(0, match?.index);
    const isUnread = lines.length > 1 && (comment.test(before) || hostsEntry.test(line));
    if (match && !isUnread && !permissive.test(before))
      yield { hostname: match[0], span: { start: offset + match.index, length: match[0].length } };
    offset += line.length + 1;
  }
}

function firstUse(
  line: string,
  pattern: RegExp,
  isDefined: (hostname: string, match: RegExpExecArray) => boolean,
): RegExpExecArray | undefined {
  for (const match of line.matchAll(pattern)) if (!isDefined(match[0], match)) return match;
  return undefined;
}
