import { allowances, type Allowance } from '../../model/allowance.ts';
import { driftGrades, type Difference, type DriftGrade } from '../../model/comparison.ts';

export interface Count {
  readonly differences: number;
  /** The leaf values they stand for. */
  readonly leaves: number;
}

/** What is allowed by each of the five kinds, none left out. */
export function countByAllowance(differences: readonly Difference[]): Readonly<Record<Allowance, Count>> {
  return byName(allowances, differences, ({ verdict }) => (verdict.kind === 'allowed' ? verdict.allowance : undefined));
}

/** What is drift of each grade, none left out. */
export function countByGrade(differences: readonly Difference[]): Readonly<Record<DriftGrade, Count>> {
  return byName(driftGrades, differences, ({ verdict }) => (verdict.kind === 'drift' ? verdict.grade : undefined));
}

export function countOf(differences: readonly Difference[]): Count {
  return { differences: differences.length, leaves: differences.reduce((sum, { leaves }) => sum + leaves, 0) };
}

function byName<N extends string>(
  names: readonly N[],
  differences: readonly Difference[],
  nameOf: (difference: Difference) => N | undefined,
): Readonly<Record<N, Count>> {
  const counts = names.map((name) => [name, countOf(differences.filter((each) => nameOf(each) === name))]);
  return Object.fromEntries(counts) as Record<N, Count>;
}
