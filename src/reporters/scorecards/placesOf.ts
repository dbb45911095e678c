import type { Gain } from '../../model/scorecard.ts';

/** Where to begin: some places as `file:line`, and the number of the others. */
export function placesOf({ places }: Gain, most: number): { readonly shown: readonly string[]; readonly more: number } {
  const shown = places.slice(0, most).map(({ file, start }) => `${file}:${start.line}`);
  return { shown, more: places.length - shown.length };
}
