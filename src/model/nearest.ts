import { editDistance } from './editDistance.ts';

/** The known name that `name` most likely was meant to be, or nothing where none is close. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const limit = Math.min(bestDistance, mostEdits(wanted, other) + 1);
    const isStart = name.length > 2 && other.startsWith(wanted);
    const distance = isStart ? Math.min(limit, 1) : editDistance(wanted, other, limit);
    if (distance < limit) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** People hardly ever miss the first letter, and two wrong letters of four or less make another word. */
function mostEdits(name: string, candidate: string): number {
  const most = Math.max(name[0] === candidate[0] ? 2 : 1, Math.floor(name.length / 3));
  return Math.min(most, Math.floor(name.length / 2));
}
