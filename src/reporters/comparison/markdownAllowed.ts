import { allowances } from '../../model/allowance.ts';
import type { Difference } from '../../model/comparison.ts';
import { markdownTable } from '../markdownTable.ts';
import { countOf } from './counts.ts';
import { groupDifferences } from './groupDifferences.ts';
import { meaningOfAllowance } from './kinds.ts';
import { markdownPhrase, remarkOf } from './markdownGroup.ts';
import { markdownList } from '../markdownList.ts';

/** The five kinds in a table, each with what it changes most often; then what is to be minded. */
export function markdownAllowed(differences: readonly Difference[], most: number): string[] {
  const groups = groupDifferences(
    differences.filter(({ verdict }) => verdict.kind === 'allowed'),
    { verbose: false },
  );
  const rows = allowances.map((allowance) => {
    const own = groups.filter(({ verdict }) => verdict.kind === 'allowed' && verdict.allowance === allowance);
    const count = countOf(own.flatMap((group) => group.differences));
    const example = own.find(({ remark }) => remark === undefined) ?? own[0];
    return [`**${allowance}**: ${meaningOfAllowance[allowance]}`, String(count.differences), example ? markdownPhrase(example) : ''];
  });
  const remarks = groups.filter(({ remark }) => remark !== undefined).map((group) => `${markdownPhrase(group)}; ${remarkOf(group)}`);
  return [
    ...markdownTable(['documented difference', 'count', 'example'], rows),
    '',
    ...(remarks.length === 0 ? [] : ['To mind, although it is allowed:', '', ...markdownList(remarks, most)]),
  ];
}
