import path from 'node:path';
import type { LoadedConfig } from '../../config/load.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { UserError } from '../../errors.ts';
import { slashed } from '../../input/slashed.ts';
import { directoriesOfKustomization } from '../../input/kustomizationFiles.ts';
import { isWithin } from '../../input/globs.ts';
import { readScripts } from '../../input/readScripts.ts';
import type { ReadingProblem } from '../../engine/readingProblem.ts';
import { isMap } from '../../model/isMap.ts';
import type { Script } from '../../model/script.ts';
import { invalidKustomization } from '../../rules/structure/invalid-kustomization.ts';
import { invalidYaml } from '../../rules/structure/invalid-yaml.ts';
import { unreadableFile } from '../../rules/structure/unreadable-file.ts';
import type { LoadedEnvironment } from '../environments/loadedEnvironment.ts';
import { loadResolved } from '../environments/loadResolved.ts';
import { NamedEnvironments } from '../environments/namedEnvironments.ts';
import type { GatherRequest } from '../gather/gather.ts';
import { outsideEnvironments } from '../gather/outsideEnvironments.ts';
import { sourceFolder } from './layout.ts';

/** The environment that is promoted, and what its project tells of it. */
export interface PromotedSource {
  readonly environment: LoadedEnvironment;
  /** Absolute. */
  readonly directory: string;
  readonly isKustomized: boolean;
  /** The folders that the new environment is built on. Absolute. */
  readonly bases: readonly string[];
  /** What a kustomization of the source puts all objects into. */
  readonly namespace: string | undefined;
  readonly scripts: readonly Script[];
}

const doubtful = new Set([invalidKustomization, invalidYaml, unreadableFile].map(({ meta }) => meta.id));

/**
 * Reads an environment by name or path.
 * @throws UserError where it is not there, is not one folder, or cannot be read without doubt.
 */
export async function gatherSource(
  name: string,
  config: LoadedConfig,
  resolved: ResolvedConfig,
  request: GatherRequest,
): Promise<PromotedSource> {
  const { cwd } = request;
  const wanted = await new NamedEnvironments(resolved, cwd).find(name);
  const { directory, isKustomized } = sourceFolder(wanted.environment);
  const outside = await outsideEnvironments(config.directory, resolved);
  const { environments, faults } = await loadResolved([wanted], { ...request, config: resolved, others: outside.surroundings });
  const environment = environments[0]!;
  const fault = faults.flat().find(({ at }) => at[0] !== 'base');
  if (fault) throw new UserError('input', fault.message, 'correct the path, or `environments` in the configuration');
  refuseDoubt(name, environment.problems);
  const own = environment.kustomizations.find((each) => path.resolve(cwd, each.directory) === directory);
  if (!own && environment.kustomizations.length > 0) {
    const folders = environment.kustomizations.map((each) => slashed(path.relative(cwd, each.directory)));
    throw new UserError('input', `${name} holds several kustomizations`, `name one of them with --from, such as ${folders[0]}`);
  }
  const outer = own ? outerFolders(own.value, directory) : [];
  const namespace = own?.value['namespace'];
  return {
    environment,
    directory,
    isKustomized: isKustomized && own !== undefined,
    bases: outer.length > 0 ? outer : [directory],
    // A base that is the source itself says so already.
    namespace: outer.length > 0 && typeof namespace === 'string' ? namespace : undefined,
    scripts: (await readScripts(outside.scripts, cwd)).scripts,
  };
}

/** @throws UserError for the first problem that leaves open what is deployed. */
function refuseDoubt(name: string, problems: readonly ReadingProblem[]): void {
  const problem = problems.find(({ rule }) => doubtful.has(rule.meta.id));
  if (!problem) return;
  const { message, place } = problem;
  throw new UserError('input', `${name}: ${place.file}:${place.start.line}: ${message}`, 'correct that first: `k8sport check` tells more');
}

/** The folders outside of its own that a kustomization is built on, components left out. */
function outerFolders(value: Readonly<Record<string, unknown>>, directory: string): string[] {
  const components: unknown = value['components'];
  const rest = isMap(value) ? { ...value, components: Array.isArray(components) ? [] : undefined } : {};
  return directoriesOfKustomization(rest)
    .filter((each) => !/:\/\/|^git@|^github\.com/.test(each) && !/\.(?:ya?ml|json)$/i.test(each))
    .map((each) => path.resolve(directory, each))
    .filter((each) => !isWithin(directory, each));
}
