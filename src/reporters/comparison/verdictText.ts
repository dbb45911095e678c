import { driftGrades, type Comparison, type ComparisonReport } from '../../model/comparison.ts';
import { plural } from '../plural.ts';
import { countByGrade } from './counts.ts';

/** The answer in one sentence. `write` makes the name of an environment safe. */
export function verdictText(
  { left, right, differences, continuity }: Comparison,
  policy: ComparisonReport['policy'],
  write: (name: string) => string,
): string {
  const both = `${write(left.environment)} and ${write(right.environment)}`;
  const grades = gradesText(differences);
  if (grades !== '') {
    const values = continuity.drift === 0 ? 'they differ' : plural(continuity.drift, 'value differs', 'values differ');
    return `${both}: ${values} in other ways (${grades})`;
  }
  if (differences.length === 0) return continuity.leaves === 0 ? `${both} hold no values to compare` : `${both} do not differ`;
  const ways = typeof policy === 'string' ? 'the five documented ways' : 'the ways the policy allows';
  if (continuity.declared === 0) return `${both} differ in ${ways} only`;
  return `${both} differ in ${ways} and ${plural(continuity.declared, 'declared value', 'declared values')} only`;
}

/** `behaviour 2, scale 1`, in values; empty where there is no drift. */
function gradesText(differences: Comparison['differences']): string {
  const counts = countByGrade(differences);
  return driftGrades
    .filter((grade) => counts[grade].differences > 0)
    .map((grade) => `${grade} ${counts[grade].leaves || counts[grade].differences}`)
    .join(', ');
}
