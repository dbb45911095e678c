import { resourceName } from '../../kube/resourceId.ts';
import type { Comparison, Difference } from '../../model/comparison.ts';
import { valuePair } from './valuePair.ts';

/** The most a sentence shows of a value. */
const longestValue = 160;

/** A difference in one sentence, as seen from the right side; then its remark. */
export function differenceText(difference: Difference, { left, right }: Comparison): string {
  const sentence = sentenceOf(difference, left.environment, right.environment);
  return difference.remark === undefined ? sentence : `${sentence}; ${difference.remark}`;
}

function sentenceOf({ resource, field, left, right }: Difference, there: string, here: string): string {
  const what = `\`${field === '' ? resourceName(resource) : field}\``;
  const [before, after] = valuePair(left?.text ?? '', right?.text ?? '', longestValue);
  const only = (text: string, environment: string, other: string): string =>
    field === '' ? `${what} is in ${environment} only` : `${what} is \`${text}\` in ${environment}, and not set in ${other}`;
  if (!left) return only(after, here, there);
  if (!right) return `${only(before, there, here)}; shown where ${there} has it`;
  if (before === after) return `${what} is \`${after}\` in ${here}, but not the same as in ${there}`;
  return `${what} is \`${after}\` in ${here}, and \`${before}\` in ${there}`;
}
