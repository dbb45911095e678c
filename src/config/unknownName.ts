import { nearest } from '../model/nearest.ts';
import { someOf } from '../model/someOf.ts';

/** Says that a name is not known, the nearest one that is, and what is allowed. */
export function unknownName(name: string, allowed: readonly string[]): string {
  const guess = nearest(name, allowed);
  return `\`${name}\` is not known; ${guess ? `did you mean \`${guess}\`? Allowed: ` : 'allowed: '}${someOf(allowed)}`;
}
