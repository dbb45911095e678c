import type { Finding } from '../../model/finding.ts';
import type { Purpose } from '../../model/purpose.ts';
import type { Resource } from '../../model/resource.ts';
import type { Role } from '../../model/role.ts';

/** Objects that were judged together, and what was found. */
export interface JudgedSet {
  readonly role: Role;
  readonly resources: readonly Resource[];
  /** By file, what is not there to be deployed. */
  readonly purposes?: ReadonlyMap<string, Purpose>;
  readonly findings: readonly Finding[];
}

/** What is compared with production: local environments; where nobody named one, what may be one; else everything. */
export function localSets(sets: readonly JudgedSet[]): readonly JudgedSet[] {
  for (const role of ['local', 'unknown'] as const) {
    const own = sets.filter((set) => set.role === role);
    if (own.length > 0) return own;
  }
  return sets;
}
