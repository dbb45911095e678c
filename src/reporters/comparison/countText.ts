import { plural } from '../plural.ts';
import type { Count } from './counts.ts';

/** `3 differences`, and the number of values where that is another one: `3 differences, 40 values`. */
export function countText({ differences, leaves }: Count): string {
  const text = plural(differences, 'difference', 'differences');
  return leaves === differences ? text : `${text}, ${plural(leaves, 'value', 'values')}`;
}
