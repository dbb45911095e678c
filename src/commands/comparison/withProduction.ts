import type { LoadedConfig } from '../../config/load.ts';
import { compareEnvironments } from '../../continuity/compare.ts';
import type { ResourceSet } from '../../engine/resourceSet.ts';
import type { Comparison } from '../../model/comparison.ts';
import { comparedSet } from './comparedSet.ts';
import { policyOf } from './policyOf.ts';

/**
 * Compares the first local environment with each that is for production. Of the local one, the comparison with the first of them is
 * kept.
 */
export function withProduction(sets: readonly ResourceSet[], { config }: LoadedConfig, today: string): ReadonlyMap<string, Comparison> {
  const named = sets.filter(({ environment }) => environment !== undefined);
  const local = named.find(({ role }) => role === 'local');
  const found = new Map<string, Comparison>();
  if (!local) return found;
  const policy = policyOf(config);
  for (const set of named.filter(({ role }) => role === 'production')) {
    const comparison = compareEnvironments({ left: comparedSet(local), right: comparedSet(set), policy, today });
    found.set(set.environment!, comparison);
    if (!found.has(local.environment!)) found.set(local.environment!, comparison);
  }
  return found;
}
