import path from 'node:path';
import type { ResourceSet } from '../../engine/resourceSet.ts';
import { slashed } from '../../input/slashed.ts';
import type { Gathered, GatherRequest } from './gather.ts';
import { headOf } from './sets.ts';

/**
 * Tells which environments a file has a part in: those with objects from it, and those that are rendered with it; else the
 * one its folder belongs to. Plain files are the environment without a name. The configuration has a part in all, that of a local
 * cluster in local ones.
 *
 * @returns Names for a file as findings name it.
 */
export function environmentsOf(
  { request: { sets, clusterConfigs }, resolved, parts }: Gathered,
  { cwd, config }: Pick<GatherRequest, 'cwd' | 'config'>,
): (file: string) => ReadonlySet<string | undefined> {
  const known = new Map<string, Set<string | undefined>>();
  const add = (absolute: string, environment: string | undefined): void => {
    const names = known.get(absolute);
    if (names) names.add(environment);
    else known.set(absolute, new Set([environment]));
  };
  const served = servedByLocalClusters(sets);
  const absolute = (file: string): string => slashed(path.resolve(cwd, file));
  for (const { environment, files } of parts()) for (const file of files) add(file, environment);
  for (const { file } of clusterConfigs?.resources ?? []) for (const environment of served) add(absolute(file), environment);
  const { file: configFile } = config;
  if (configFile !== undefined) for (const { environment } of sets) add(slashed(configFile), environment);
  return (file) => known.get(absolute(file)) ?? new Set([headOf(file, resolved, cwd).environment]);
}

/** The environments that local clusters are there for: the local ones, else those of unknown role. */
function servedByLocalClusters(sets: readonly ResourceSet[]): ReadonlySet<string | undefined> {
  const local = sets.filter(({ role }) => role === 'local');
  const served = local.length > 0 ? local : sets.filter(({ role }) => role === 'unknown');
  return new Set(served.map(({ environment }) => environment));
}
