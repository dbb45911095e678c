import { allowances } from '../../model/allowance.ts';
import { driftGrades, type Comparison, type ComparisonReport } from '../../model/comparison.ts';
import { plural } from '../plural.ts';
import { countByAllowance, countByGrade } from './counts.ts';

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
  if (continuity.declared === 0) return `${both} differ in ${ways} only: ${allowedText(differences, continuity)}`;
  return `${both} differ in ${ways} and ${plural(continuity.declared, 'declared value', 'declared values')} only`;
}

/** `1 value of 6 differs, allowed: image-reference`; with the values of each kind where there are several. */
function allowedText(differences: Comparison['differences'], { allowed, leaves }: Comparison['continuity']): string {
  const counts = countByAllowance(differences);
  const kinds = allowances.filter((allowance) => counts[allowance].differences > 0);
  const names = kinds.length === 1 ? kinds : kinds.map((allowance) => `${allowance} ${counts[allowance].leaves}`);
  return `${plural(allowed, 'value', 'values')} of ${leaves} ${allowed === 1 ? 'differs' : 'differ'}, allowed: ${names.join(', ')}`;
}

/** `behaviour 2, scale 1`, in values; empty where there is no drift. */
function gradesText(differences: Comparison['differences']): string {
  const counts = countByGrade(differences);
  return driftGrades
    .filter((grade) => counts[grade].differences > 0)
    .map((grade) => `${grade} ${counts[grade].leaves || counts[grade].differences}`)
    .join(', ');
}
