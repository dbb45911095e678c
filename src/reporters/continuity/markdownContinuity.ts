import type { ContinuityTable } from '../../model/continuityTable.ts';
import { markdownTable } from '../markdownTable.ts';
import { markdownCode, markdownText } from '../markdownText.ts';
import { placesText } from '../placesText.ts';
import { continuityCells } from './continuityCells.ts';
import { nameOfChanges, nameOfRow } from './nameOfRow.ts';

/** Places beyond these are counted. */
const most = 20;

/** The table as Markdown. Its size does not depend on the project. */
export function markdownContinuity(table: ContinuityTable): string[] {
  const [head, ...rows] = continuityCells(table).map((cells) => cells.map(markdownText));
  return [...markdownTable(head!, rows, [1, 3, 4]), ''];
}

/** What is not the same in production, and where, folded. */
export function markdownOthers({ rows, productionChanges }: ContinuityTable): string[] {
  const others = rows
    .filter((row) => row.others.length > 0)
    .map((row) => `- ${nameOfRow[row.row]}: ${placesText(row.others, { most, write: markdownCode })}`);
  const changes = productionChanges.length > 0 ? [`- ${nameOfChanges}: ${productionChanges.join(', ')}`] : [];
  if (others.length + changes.length === 0) return [];
  return ['<details>', '<summary>What is not</summary>', '', ...others, ...changes, '', '</details>', ''];
}
