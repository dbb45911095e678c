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
  if (continuity.leaves === 0) return `${both} hold no values to compare`;
  if (differences.length === 0) return `${both} do not differ`;
  if (continuity.drift > 0)
    return `${both}: ${plural(continuity.drift, 'value differs', 'values differ')} in other ways (${gradesText(differences)})`;
  const ways = typeof policy === 'string' ? 'the five documented ways' : 'the ways the policy allows';
  if (continuity.declared === 0) return `${both} differ in ${ways} only`;
  return `${both} differ in ${ways} and ${plural(continuity.declared, 'declared value', 'declared values')} only`;
}

/** `behaviour 2, scale 1`, in values. */
function gradesText(differences: Comparison['differences']): string {
  const counts = countByGrade(differences);
  return driftGrades
    .filter((grade) => counts[grade].leaves > 0)
    .map((grade) => `${grade} ${counts[grade].leaves}`)
    .join(', ');
}
