import { appendTo } from '../model/appendTo.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Score } from '../model/report.ts';
import type { Gain } from '../model/scorecard.ts';
import { severities } from '../model/severity.ts';
import { errorCap, scoreFrom } from './score.ts';

/**
 * What mending each rule is worth, the largest gain first. While two rules find errors, neither alone lifts the cap, so
 * all rules with errors also count as one.
 */
export function gainsOf({ value, deductions }: Score, findings: readonly Finding[]): Gain[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) appendTo(byRule, finding.rule, finding);
  const single = deductions.filter(({ points }) => points > 0).map(({ rule }) => [rule]);
  const blocking = deductions.filter(({ errors }) => errors > 0).map(({ rule }) => rule);
  const bundles = blocking.length > 1 ? [blocking, ...single] : single;
  return bundles
    .map((rules): Gain => {
      const after = scoreFrom(deductions.filter(({ rule }) => !rules.includes(rule))).value;
      const places = placesOf(rules.flatMap((rule) => byRule.get(rule) ?? []));
      const liftsCap = after > errorCap && blocking.length > 0;
      return { rules, points: Math.round((after - value) * 10) / 10, value: after, liftsCap, places };
    })
    .toSorted((a, b) => b.points - a.points);
}

/** Each line once: the worst first, then by file. */
function placesOf(findings: readonly Finding[]): Place[] {
  const places = new Map<string, Place>();
  for (const { place } of findings.toSorted(worstFirst)) {
    const key = `${place.file}\n${place.start.line}`;
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()];
}

function worstFirst(a: Finding, b: Finding): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (bySeverity !== 0 || a.place.file === b.place.file) return bySeverity || a.place.start.line - b.place.start.line;
  return a.place.file < b.place.file ? -1 : 1;
}
