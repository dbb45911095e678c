import type { Difference } from '../../model/comparison.ts';
import type { Place } from '../../model/place.ts';

/** Where the values of one side are written; empty where it has none. */
export function placesOf(differences: readonly Difference[], side: 'left' | 'right'): Place[] {
  return differences.flatMap(({ [side]: value }) => value?.place ?? []);
}
