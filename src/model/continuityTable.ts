import type { Place } from './place.ts';

/** The rows of the continuity table, in the order they are shown. */
export const continuityRows = ['yaml', 'commands', 'images', 'networking', 'add-ons'] as const;

export type ContinuityRowName = (typeof continuityRows)[number];

/** How much of a project is in production what it is on a laptop, each thing counted once. */
export interface ContinuityTable {
  readonly rows: readonly ContinuityRow[];
  /** Every kind of change there is to make: those of the five that have values to change, then rules beyond them. */
  readonly productionChanges: readonly string[];
}

export interface ContinuityRow {
  readonly row: ContinuityRowName;
  /** How many are the same in production. */
  readonly same: number;
  /** All that were counted. 0: there is nothing to say. */
  readonly of: number;
  /** Where those stand that are not the same. */
  readonly others: readonly Place[];
}
