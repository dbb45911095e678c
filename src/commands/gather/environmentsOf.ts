import path from 'node:path';
import { slashed } from '../../input/kustomizeDisk.ts';
import type { Gathered, GatherRequest } from './gather.ts';
import { headOf } from './sets.ts';

/**
 * Tells which environments a file has a part in: those with objects from it, and those that are rendered with it; else the
 * one its folder belongs to. Plain files are the environment without a name. The configuration has a part in all.
 *
 * @returns Names for a file as findings name it.
 */
export function environmentsOf(
  { request: { sets }, resolved, parts }: Gathered,
  { cwd, config }: Pick<GatherRequest, 'cwd' | 'config'>,
): (file: string) => ReadonlySet<string | undefined> {
  const known = new Map<string, Set<string | undefined>>();
  const add = (absolute: string, environment: string | undefined): void => {
    const names = known.get(absolute);
    if (names) names.add(environment);
    else known.set(absolute, new Set([environment]));
  };
  const absolute = (file: string): string => slashed(path.resolve(cwd, file));
  for (const { environment, files } of parts) for (const file of files) add(file, environment);
  const { file: configFile } = config;
  if (configFile !== undefined) for (const { environment } of sets) add(slashed(configFile), environment);
  return (file) => known.get(absolute(file)) ?? new Set([headOf(file, resolved, cwd).environment]);
}
