import { categories } from '../model/category.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { fiveDifferences } from './fiveDifferences.ts';
import { gainsOf } from './gains.ts';
import { scoreFrom, scoreOf } from './score.ts';

/** One environment as judged for one target and no other: what breaks elsewhere is nothing to this card. */
export interface Judged extends Pick<Scorecard, 'environment' | 'role' | 'roleFrom' | 'target' | 'resources' | 'scripts'> {
  readonly findings: readonly Finding[];
  /** For each rule, the number of objects it applies to. */
  readonly applicable: ReadonlyMap<string, number>;
  /** Of this environment with production, or of the reference with it. */
  readonly comparison?: Comparison;
}

/** How far one environment is from one target, and why. */
export function scorecardOf({ findings, applicable, comparison, ...head }: Judged, rules: readonly RuleMeta[]): Scorecard {
  const categoryOf = new Map(rules.map(({ id, category }) => [id, category]));
  const score = scoreOf(findings, applicable);
  return {
    ...head,
    score,
    categories: categories.map((category) => ({
      category,
      score: scoreFrom(score.deductions.filter(({ rule }) => categoryOf.get(rule) === category)),
    })),
    fiveDifferences: fiveDifferences(findings, comparison),
    gains: gainsOf(score, findings),
  };
}
