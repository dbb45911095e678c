import type { Continuity } from '../../model/comparison.ts';
import { percent } from '../percent.ts';
import { plural } from '../plural.ts';

const parts = ['identical', 'allowed', 'declared', 'drift'] as const;

type Shares = Readonly<Record<(typeof parts)[number], number>>;

/** The parts of all leaf values, 0 to 1; all 0 where there are none. */
export function sharesOf(continuity: Continuity): Shares {
  return Object.fromEntries(parts.map((part) => [part, continuity.leaves === 0 ? 0 : continuity[part] / continuity.leaves])) as Record<
    (typeof parts)[number],
    number
  >;
}

/** `identical 98.6 %, allowed 1.2 %, declared 0 %, drift 0.2 % of 812 values`. */
export function sharesText(continuity: Continuity): string {
  const shares = sharesOf(continuity);
  return `${parts.map((part) => `${part} ${percent(shares[part])}`).join(', ')} of ${plural(continuity.leaves, 'value', 'values')}`;
}
