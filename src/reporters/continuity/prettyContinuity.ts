import type { ContinuityTable } from '../../model/continuityTable.ts';
import { columns } from '../columns.ts';
import type { Paint } from '../paint.ts';
import { placesText } from '../placesText.ts';
import { printable } from '../printable.ts';
import { continuityCells, continuityTitle, isCounted } from './continuityCells.ts';
import { nameOfChanges, nameOfRow } from './nameOfRow.ts';

/** The table below the cards; verbose, with what is not the same in production, and where. */
export function prettyContinuity(table: ContinuityTable, { paint, verbose }: { readonly paint: Paint; readonly verbose: boolean }): string {
  if (!isCounted(table)) return '';
  const [head, ...lines] = columns(continuityCells(table), [0, 2]);
  return [
    paint.bold(continuityTitle),
    '',
    `  ${paint.dim(head!)}`,
    ...[...lines, ...(verbose ? details(table) : [])].map((line) => (line === '' ? '' : `  ${line}`)),
    '',
    '',
  ].join('\n');
}

function details({ rows, productionChanges }: ContinuityTable): string[] {
  const others = rows
    .filter((row) => row.others.length > 0)
    .map((row) => [nameOfRow[row.row], placesText(row.others, { most: Infinity, write: printable })]);
  const changes = productionChanges.length > 0 ? [[nameOfChanges, productionChanges.join(', ')]] : [];
  const lines = [...others, ...changes];
  return lines.length === 0 ? [] : ['', 'not the same', ...columns(lines, [0, 1])];
}
