import { isMisspelt } from './misspellings.ts';

/**
 * Whether a name that nobody has was most likely meant to be the other, which nobody uses: a misspelling of it, or a longer
 * name for the same thing: `backend-api` and `backend`.
 */
export function isSlip(name: string, other: string): boolean {
  return isMisspelt(name, other) || (other.length >= shortest && name.startsWith(`${other}-`) && !/-v?\d+$/.test(name));
}

/** A shorter name may begin many others. */
const shortest = 5;
