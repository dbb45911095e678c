import type { Finding } from '../model/finding.ts';
import type { Deduction, Grade, Score } from '../model/report.ts';
import { atLeast, severities, type Severity } from '../model/severity.ts';

/** What a rule that fails everywhere costs. docs/scoring.md publishes these numbers; a test holds the two together. */
export const weights: Readonly<Record<Severity, number>> = { error: 20, warning: 6, info: 0 };

/** A failing rule costs at least this share of its weight, however many objects pass. */
export const leastShare = 1 / 4;

/** The best score a set with an error can have. */
export const errorCap = 69;

/** The lowest score of each grade. */
export const grades: readonly (readonly [Grade, number])[] = [
  ['A', 90],
  ['B', 80],
  ['C', 70],
  ['D', 60],
  ['F', 0],
];

/**
 * How far a set is from production, 0 to 100. Each rule that fails deducts once, so no number of clean objects hides a
 * blocker, and repeating a mistake costs no more than its weight.
 *
 * @param applicable For each rule, the number of objects it applies to.
 */
export function scoreOf(findings: readonly Finding[], applicable: ReadonlyMap<string, number>): Score {
  return scoreFrom(deductionsOf(findings, applicable));
}

/** What is left of 100: points are rounded before they are added, so that what is shown adds up as it is shown. */
export function scoreFrom(deductions: readonly Deduction[]): Score {
  const deducted = deductions.reduce((tenths, { points }) => tenths + Math.round(points * 10), 0) / 10;
  const uncapped = Math.max(0, Math.round(1000 - deducted * 10) / 10);
  const capped = uncapped > errorCap && deductions.some(({ errors }) => errors > 0);
  const value = capped ? errorCap : uncapped;
  return { value, grade: gradeOf(value), capped, deducted, deductions };
}

export function gradeOf(value: number): Grade {
  return grades.find(([, least]) => value >= least)?.[0] ?? 'F';
}

/** What each failing rule costs, dearest first. */
function deductionsOf(findings: readonly Finding[], applicable: ReadonlyMap<string, number>): Deduction[] {
  const failures = new Map<string, Map<string, Severity>>();
  for (const finding of findings) {
    let objects = failures.get(finding.rule);
    if (!objects) failures.set(finding.rule, (objects = new Map()));
    const object = objectOf(finding);
    const known = objects.get(object);
    if (!known || atLeast(finding.severity, known)) objects.set(object, finding.severity);
  }
  return [...failures]
    .map(([rule, objects]) => deduction(rule, [...objects.values()], applicable.get(rule) ?? 0))
    .toSorted((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
}

/**
 * The dearest severity of a rule counts, each with the objects that fail as badly or worse: so notes beside a warning
 * cost nothing.
 *
 * @param severitiesFound The worst severity of each object that fails.
 */
function deduction(rule: string, severitiesFound: readonly Severity[], applicableObjects: number): Deduction {
  const errors = severitiesFound.filter((own) => own === 'error').length;
  const candidates = severities.map((severity): Deduction => {
    const failing = severitiesFound.filter((own) => atLeast(own, severity)).length;
    const applicable = applicableObjects === 0 ? 0 : Math.max(applicableObjects, failing);
    const share = failing === 0 ? 0 : failing / (applicable || failing);
    const points = share === 0 ? 0 : Math.round(weights[severity] * Math.max(leastShare, share) * 10) / 10;
    return { rule, severity, failing, applicable, errors, share, points };
  });
  return candidates.reduce((dearest, candidate) => (candidate.points > dearest.points ? candidate : dearest), candidates.at(-1)!);
}

/** Findings outside any object, such as broken YAML, count by their file. */
function objectOf({ resource, place, environments }: Finding): string {
  return resource
    ? `${environments.join()}\n${place.file}\n${resource.group}/${resource.kind}/${resource.namespace}/${resource.name}`
    : place.file;
}
