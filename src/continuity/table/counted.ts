import type { Place } from '../../model/place.ts';

/** What one row counts. */
export interface Counted {
  readonly of: number;
  /** One for each that is not the same in production: where it shows. */
  readonly others: readonly Place[];
}

/** Several things that one row counts together. */
export function together(...parts: readonly Counted[]): Counted {
  return {
    of: parts.reduce((sum, part) => sum + part.of, 0),
    others: parts.flatMap(({ others }) => others),
  };
}
