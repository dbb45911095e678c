import type { Finding } from '../model/finding.ts';
import { printable } from './printable.ts';
import { ruleLink } from './ruleLink.ts';

/** `file:line:column: severity rule message`, as editors and grep like it. */
export function findingLine({ place: { file, start }, severity, rule, message }: Finding, note = '', hyperlinks = false): string {
  const before = printable(`${file}:${start.line}:${start.column}: ${severity} `);
  return `${before}${ruleLink(rule, { hyperlinks }, printable(rule))} ${printable(message + note)}`;
}
