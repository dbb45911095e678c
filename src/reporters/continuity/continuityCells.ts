import { estimatedChanges, yardsticks } from '../../clusters/yardsticks.ts';
import type { ContinuityRow, ContinuityRowName, ContinuityTable } from '../../model/continuityTable.ts';
import { percent } from '../percent.ts';
import { plural } from '../plural.ts';
import { nameOfChanges, nameOfRow } from './nameOfRow.ts';

const nouns: Readonly<Record<ContinuityRowName, readonly [one: string, many: string]>> = {
  yaml: ['object', 'objects'],
  commands: ['command', 'commands'],
  images: ['container or step', 'containers and steps'],
  networking: ['object or command', 'objects and commands'],
  'add-ons': ['installation', 'installations'],
};

const nothing = '–';

/** The heading of the table. */
export const continuityTitle = 'continuity: what is the same in production';

/** The table as cells: its head, a line a row, and the production changes. `–` stands where nothing was counted, or nobody has a figure. */
export function continuityCells({ rows, productionChanges }: ContinuityTable): readonly (readonly string[])[] {
  return [
    ['', 'here', '', 'kind', 'minikube'],
    ...rows.map(cellsOf),
    [nameOfChanges, String(productionChanges.length), '', estimatedChanges.kind, estimatedChanges.minikube],
  ];
}

/** Whether there is anything to say. */
export function isCounted({ rows }: ContinuityTable): boolean {
  return rows.some(({ of }) => of > 0);
}

function cellsOf({ row, same, of }: ContinuityRow): readonly string[] {
  const yardstick = yardsticks[row];
  return [
    nameOfRow[row],
    of === 0 ? nothing : percent(same / of),
    of === 0 ? '' : `${same} of ${plural(of, ...nouns[row])}`,
    yardstick ? percent(yardstick.kind / 100) : nothing,
    yardstick ? percent(yardstick.minikube / 100) : nothing,
  ];
}
