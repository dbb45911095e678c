import type { ResourceSet } from '../engine/resourceSet.ts';
import type { Finding } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';

/** A way to find the object a finding is about: findings carry the very id of their object. */
export function resourceOf(sets: readonly ResourceSet[]): (finding: Finding) => Resource | undefined {
  const byId = new Map(sets.flatMap(({ resources }) => resources.map((resource) => [resource.id, resource] as const)));
  return ({ resource }) => resource && byId.get(resource);
}
