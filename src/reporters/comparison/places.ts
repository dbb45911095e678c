import type { Difference } from '../../model/comparison.ts';

interface Places {
  /** `file:line` */
  readonly first: string;
  /** How many others there are. */
  readonly others: number;
}

/** Where the values of one side are written; undefined where it has none. */
export function placesOf(differences: readonly Difference[], side: 'left' | 'right'): Places | undefined {
  const places = new Set<string>();
  for (const { [side]: value } of differences) if (value) places.add(`${value.place.file}:${value.place.start.line}`);
  const [first] = places;
  return first === undefined ? undefined : { first, others: places.size - 1 };
}
