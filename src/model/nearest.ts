import { editDistance } from './editDistance.ts';

/** The known name that `name` most likely was meant to be, or nothing where none is close. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const isStart = name.length > 2 && candidate.toLowerCase().startsWith(name.toLowerCase());
    const distance = isStart ? 1 : editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
