import { yardsticks } from '../../clusters/yardsticks.ts';
import type { ContinuityTable } from '../../model/continuityTable.ts';
import { jsonPlace } from '../jsonFinding.ts';

/** The table for programs; the share is absent where nothing was counted. */
export function jsonContinuity({ rows, productionChanges }: ContinuityTable): object {
  return {
    rows: rows.map(({ row, same, of, others }) => ({
      row,
      same,
      of,
      share: of === 0 ? undefined : same / of,
      others: others.map(jsonPlace),
      yardstick: yardsticks[row],
    })),
    productionChanges,
  };
}
