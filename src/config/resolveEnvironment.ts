import path from 'node:path';
import type { Chart } from '../input/chart.ts';
import { fixedPart, pathMatcher } from '../input/globs.ts';
import type { Distribution } from '../model/distribution.ts';
import type { Role } from '../model/role.ts';
import type { Target } from '../model/target.ts';
import type { EnvironmentConfig } from './config.ts';

export interface ResolvedEnvironment {
  readonly name: string;
  /** Its paths are read from here. Absolute. */
  readonly directory: string;
  /** Folders, files and globs; of a chart its folder. */
  readonly paths: readonly string[];
  /** Whether the configuration writes them as a list. */
  readonly isList: boolean;
  readonly chart?: Chart;
  /** What it is built from, as it is written. */
  readonly base?: string;
  /** The longest of its paths that an absolute path lies below, absolute and without wildcards; undefined where none is. */
  readonly rootOf: (file: string) => string | undefined;
  readonly role?: Role;
  readonly targets?: readonly Target[];
  readonly distributions?: readonly Distribution[];
  readonly kubernetes?: string;
}

/** An environment of the configuration, without the targets and products it names. */
export async function resolveEnvironment(
  name: string,
  { path: paths = [], chart, values = [], release, namespace, base, role, kubernetes }: EnvironmentConfig,
  directory: string,
): Promise<ResolvedEnvironment> {
  const own = chart === undefined ? [paths].flat() : [chart];
  return {
    name,
    directory,
    paths: own,
    isList: Array.isArray(paths) && chart === undefined,
    ...(chart !== undefined && {
      chart: {
        directory: path.resolve(directory, chart),
        values: values.map((file) => path.resolve(directory, file)),
        release: release ?? releaseName(path.resolve(directory, chart)),
        ...(namespace !== undefined && { namespace }),
      },
    }),
    rootOf: await longestRoot(own, directory),
    ...(base !== undefined && { base }),
    ...(role && { role }),
    ...(kubernetes !== undefined && { kubernetes }),
  };
}

async function longestRoot(paths: readonly string[], directory: string): Promise<ResolvedEnvironment['rootOf']> {
  const roots = await Promise.all(
    paths.map(async (each) => {
      const matches = await pathMatcher(each, directory);
      return { root: path.resolve(directory, fixedPart(each)), matches };
    }),
  );
  roots.sort((a, b) => b.root.length - a.root.length);
  return (file) => roots.find(({ matches }) => matches(file))?.root;
}

/** Helm's own default where the folder's name is none that Helm takes. */
function releaseName(chart: string): string {
  const name = path.basename(chart).toLowerCase();
  return /^[a-z0-9]([-a-z0-9]{0,51}[a-z0-9])?$/.test(name) ? name : 'release-name';
}
