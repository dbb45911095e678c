import { continuityTable } from '../continuity/continuityTable.ts';
import type { LintRequest, LintResult } from '../engine/lint.ts';
import type { ContinuityTable } from '../model/continuityTable.ts';

/** How much of what was judged is in production what it is on a laptop. */
export function continuityOf(
  { sets, scripts = [], purposeOf, rules }: LintRequest,
  { bySet, outside }: Pick<LintResult, 'bySet' | 'outside'>,
): ContinuityTable {
  return continuityTable({
    sets: sets.map((set, index) => ({ ...set, findings: bySet[index]?.findings ?? [] })),
    scripts: scripts.filter(({ file }) => purposeOf?.(file) !== 'test'),
    outside,
    rules: rules.map(({ meta }) => meta),
  });
}
