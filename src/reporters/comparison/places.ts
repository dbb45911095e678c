import type { Difference, Side } from '../../model/comparison.ts';

/** Where the values of one side are written: the first `file:line`, and how many others there are. */
export function placesOf(differences: readonly Difference[], side: 'left' | 'right'): string | undefined {
  const places = [...new Set(differences.flatMap((each) => (each[side] ? [fileAndLine(each[side])] : [])))];
  return places.length > 1 ? `${places[0]!} and ${places.length - 1} more` : places[0];
}

function fileAndLine({ place }: Side): string {
  return `${place.file}:${place.start.line}`;
}
