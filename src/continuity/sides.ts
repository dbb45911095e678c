import type { Side } from '../model/comparison.ts';
import type { Resource } from '../model/resource.ts';
import { sideOf } from './sideOf.ts';
import type { ValueDifference } from './values/walk.ts';
import type { Change } from './verdicts/change.ts';
import { isKeptInSecret } from './verdicts/secrets.ts';

/** An object of either environment, or of both, and what is not the same in it. */
export interface ComparedPair {
  readonly left?: Resource;
  readonly right?: Resource;
  readonly found: readonly (ValueDifference & { readonly change: Change })[];
}

/**
 * What one environment has where the other has something else. The objects come in the order written: a document is taken apart
 * when it is asked for places, and only the last one is kept.
 */
export function sidesOf(
  resources: readonly Resource[],
  compared: readonly ComparedPair[],
  side: 'left' | 'right',
): ReadonlyMap<ValueDifference, Side> {
  const pairs = new Map(compared.map((each) => [each[side], each]));
  const sides = new Map<ValueDifference, Side>();
  const other = side === 'left' ? 'right' : 'left';
  for (const resource of resources) {
    for (const each of pairs.get(resource)?.found ?? []) {
      if (each[side] === undefined) continue;
      const path = side === 'left' ? each.spot.leftPath : each.spot.rightPath;
      sides.set(each, sideOf(resource, path, each[side], each[other], isKeptInSecret(each.change)));
    }
  }
  return sides;
}
