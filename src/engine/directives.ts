import type { Finding, SuppressedFinding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** One wish to live with a finding, from a comment, an annotation or the configuration. */
export interface Directive {
  readonly by: SuppressedFinding['suppression']['by'];
  readonly rule: string;
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly place: Place;
  covers(finding: Finding): boolean;
  /** Whether it should be reported when nothing matches; configuration may speak of files that were not checked. */
  readonly mustMatch: boolean;
}

/** What a directive says, or why it cannot be understood. */
export type ParsedDirective =
  | { readonly rules: readonly string[]; readonly reason: string; readonly until?: string }
  | { readonly fault: string };

const grammar = /^(?<rules>[a-z0-9/-]+(?:\s*,\s*[a-z0-9/-]+)*)(?:\s+until\s+(?<until>\S+?))?\s*(?::\s*(?<reason>.*))?$/;
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads `rule[, rule] [until YYYY-MM-DD]: reason`. */
export function parseDirective(text: string): ParsedDirective {
  const { rules, until, reason } = grammar.exec(text.trim())?.groups ?? {};
  if (!rules) return { fault: 'is not understood; write `<rule>: <reason>`' };
  if (until !== undefined && !day.test(until)) return { fault: `has the date \`${until}\`; write \`until YYYY-MM-DD\`` };
  if (!reason?.trim()) return { fault: 'gives no reason and is not followed; write `<rule>: <reason>`' };
  return { rules: rules.split(/\s*,\s*/), reason: reason.trim(), ...(until !== undefined && { until }) };
}
