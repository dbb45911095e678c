import type { Purpose } from '../model/purpose.ts';
import type { RuleMeta } from '../model/rule.ts';

/** Whether a rule leaves files of this purpose alone. */
export function spares({ spares: spared = ['test'] }: RuleMeta, purpose: Purpose): boolean {
  return spared.includes(purpose);
}
