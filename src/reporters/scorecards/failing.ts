import type { Deduction } from '../../model/report.ts';
import type { RuleMeta } from '../../model/rule.ts';
import { plural } from '../plural.ts';
import { pluralOfKind } from '../pluralOfKind.ts';

/** How many of how many: `4 of 4 workloads`, `1 of 3 Services`, `2 files`. */
export function failing({ rule, failing: count, applicable }: Deduction, rules: readonly RuleMeta[]): string {
  if (applicable === 0) return plural(count, 'file', 'files');
  const noun = nounOf(rules.find(({ id }) => id === rule));
  return `${count} of ${plural(applicable, noun, pluralOfKind(noun))}`;
}

function nounOf({ kinds = [], category }: Partial<RuleMeta> = {}): string {
  if (category === 'scripts') return 'script';
  const named = kinds.filter((kind) => kind !== 'custom-workload');
  return named.length === 1 && named[0] !== 'custom' ? named[0]! : 'object';
}
