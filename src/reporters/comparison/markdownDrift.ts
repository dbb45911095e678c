import { driftGrades, severityOfDrift, type Comparison } from '../../model/comparison.ts';
import { markdownTable } from '../markdownTable.ts';
import { markdownCode } from '../markdownText.ts';
import { severityWord } from '../severityWord.ts';
import { countOf } from './counts.ts';
import { countText } from './countText.ts';
import { cutList } from '../cutList.ts';
import { groupDifferences } from './groupDifferences.ts';
import { markdownRow } from './markdownGroup.ts';

/** Longer tables are folded. */
const longTable = 8;

/** A table for each grade, the gravest first; long ones, and what is only good to know, are folded. */
export function markdownDrift({ differences, left, right }: Comparison, most: number): string[] {
  const drift = differences.filter(({ verdict }) => verdict.kind === 'drift');
  if (drift.length === 0) return [];
  const head = ['what', markdownCode(left.environment), markdownCode(right.environment), 'objects'];
  const tables = driftGrades.flatMap((grade) => {
    const own = drift.filter(({ verdict }) => verdict.kind === 'drift' && verdict.grade === grade);
    if (own.length === 0) return [];
    const severity = severityOfDrift[grade];
    const title = `${grade} (${severityWord[severity]}): ${countText(countOf(own))}`;
    const groups = groupDifferences(own, { verbose: false });
    const { shown, left } = cutList(groups, most);
    const rest = left > 0 ? ['', `and ${left} more`] : [];
    const table = shown.length === 0 ? rest : [...markdownTable(head, shown.map(markdownRow)), ...rest];
    if (groups.length <= longTable && severity !== 'info') return [`#### ${title}`, '', ...table, ''];
    return [`<details><summary>${title}</summary>`, '', ...table, '', '</details>', ''];
  });
  return [`### Drift: ${countText(countOf(drift))}`, '', ...tables];
}
