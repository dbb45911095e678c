import type { ComparedSet } from '../../continuity/compare.ts';
import type { ResourceSet } from '../../engine/resourceSet.ts';

/** A set as it is compared: plain files go by the name of nothing. */
export function comparedSet({ environment = '', role, roleFrom, targets, resources }: ResourceSet): ComparedSet {
  return { environment, role, roleFrom, targets: targets.map(({ id }) => id), resources };
}
