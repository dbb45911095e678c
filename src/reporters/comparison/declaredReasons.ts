import { appendTo } from '../../model/appendTo.ts';
import type { Difference } from '../../model/comparison.ts';

/** What was declared, by the reason that was given; `policy: …` where the chosen policy is the reason. */
export function declaredReasons(differences: readonly Difference[]): ReadonlyMap<string, readonly Difference[]> {
  const reasons = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { verdict } = difference;
    if (verdict.kind !== 'declared') continue;
    const end = verdict.until === undefined ? '' : ` (until ${verdict.until})`;
    appendTo(reasons, `${verdict.by === 'policy' ? 'policy: ' : ''}${verdict.reason}${end}`, difference);
  }
  return reasons;
}
