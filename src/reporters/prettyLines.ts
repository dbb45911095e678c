import { stripVTControlCharacters } from 'node:util';
import type { Finding } from '../model/finding.ts';
import { paintOf } from './paint.ts';
import { withoutHyperlinks } from './hyperlink.ts';
import { placeText } from './placesText.ts';
import { printable } from './printable.ts';
import type { PrettyFormat } from './prettyFormatter.ts';
import type { PrettyMessage, PrettyResult } from './prettyInput.ts';
import { ruleLink } from './ruleLink.ts';

interface Medium {
  readonly color: boolean;
  readonly hyperlinks: boolean;
  /** 0 where the width is not known. */
  readonly columns: number;
}

/** A line about a finding, taken apart so that the rule can move; or any other line. */
type Line = string | { readonly text: string; readonly rule: string };

/**
 * What eslint-formatter-pretty prints, in its order, less what is amiss outside ESLint: its counts, lost quotes, colour
 * that nobody asked for, and columns as wide as the longest message.
 */
export function prettyLines(results: PrettyResult[], format: PrettyFormat, { color, hyperlinks, columns }: Medium): string[] {
  const paint = paintOf(color);
  const bare = (text: string): string => (color ? text : showQuotes(stripVTControlCharacters(text)));
  const indent = ' '.repeat(indentOf(results.flatMap(({ messages }) => messages)));
  if (!color) for (const { messages } of results) for (const each of messages) each.message = hideQuotes(each.message);

  // The formatter sorts what it is given, so that afterwards its lines, from the second, and `results` go side by side.
  // What it links is up to the environment; here it is up to the caller.
  const printed = withoutHyperlinks(format(results, { cwd: process.cwd(), rulesMeta: {} }))
    .split('\n')
    .values();
  const next = (): string => printed.next().value ?? '';
  const lines = results.flatMap(({ file, messages }): Line[] => {
    const separator = next();
    // The formatter also tells iTerm where it is.
    const header = next().replace(`\u001b]50;CurrentDir=${process.cwd()}\u0007`, '');
    const findings = messages.map(({ finding }): readonly Line[] => {
      const line = next();
      const end = line.lastIndexOf(' ');
      const text = bare(line.slice(0, end))
        .trimEnd()
        .replace(/^ {2}(\S+)/, (_, symbol: string) => `  ${paint.severity[finding.severity](symbolOf(finding, symbol))}`);
      const rule = ruleLink(finding.rule, { hyperlinks }, bare(line.slice(end + 1)));
      return [{ text, rule }, ...relatedLines(finding).map((related) => paint.dim(indent + related))];
    });
    return [separator, color ? header : `  ${file}`, ...errorsFirst(findings, messages).flat()];
  });
  return align(lines.slice(1), columns);
}

/** Rules stand below each other where the terminal is wide enough for that. */
function align(lines: readonly Line[], columns: number): string[] {
  const width = (text: string): number => stripVTControlCharacters(withoutHyperlinks(text)).length;
  const rows = lines.filter((line) => typeof line !== 'string');
  const widest = largest(rows.map(({ text }) => width(text)));
  const fits = widest + 2 + largest(rows.map(({ rule }) => width(rule))) <= columns;
  return lines.map((line) => {
    if (typeof line === 'string') return line;
    return `${line.text}${' '.repeat(fits ? widest - width(line.text) : 0)}  ${line.rule}`;
  });
}

/** Where messages begin: behind the symbol and the widest line and column. */
function indentOf(messages: readonly PrettyMessage[]): number {
  const digits = (of: (message: PrettyMessage) => number): number => String(largest(messages.map(of))).length;
  return '  ✖  '.length + digits(({ line }) => line) + ':'.length + digits(({ column }) => column) + '  '.length;
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}

function relatedLines({ related }: Finding): string[] {
  return related.map(({ place, message }) => printable(`${placeText(place)} ${message}`));
}

/** The formatter knows no notes; and whether its own symbols are coloured is up to the environment. */
function symbolOf({ severity }: Finding, formatted: string): string {
  const symbol = stripVTControlCharacters(formatted);
  if (severity !== 'info') return symbol;
  return symbol === '⚠' ? 'ℹ' : 'i';
}

/** The formatter puts a file's errors last. What stands in the lines of each message stays together. */
function errorsFirst<T>(lines: readonly T[], messages: readonly PrettyMessage[]): T[] {
  const isError = (index: number): boolean => messages[index]!.finding.severity === 'error';
  return [...lines.filter((_, index) => isError(index)), ...lines.filter((_, index) => !isError(index))];
}

// Bold takes the place of quotes; where there is none, they pass as characters that `printable` leaves in no text.
function hideQuotes(text: string): string {
  return text.replaceAll('`', '\u0001').replaceAll("'", '\u0002');
}

function showQuotes(text: string): string {
  return text.replaceAll('\u0001', '`').replaceAll('\u0002', "'");
}
