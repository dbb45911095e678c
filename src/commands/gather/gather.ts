import { existsSync } from 'node:fs';
import path from 'node:path';
import { configDirectives } from '../../config/directives.ts';
import type { LoadedConfig } from '../../config/load.ts';
import { resolveConfig, type ResolvedConfig } from '../../config/resolve.ts';
import type { ResolvedEnvironment } from '../../config/resolveEnvironment.ts';
import type { LintRequest } from '../../engine/lint.ts';
import type { Helm } from '../../input/chart.ts';
import type { Role } from '../../model/role.ts';
import type { Material } from './material.ts';
import { materialOfPaths } from './materialOfPaths.ts';
import { notesOf } from './notes.ts';
import type { RenderOptions } from '../environments/renderings.ts';

export interface GatherRequest extends RenderOptions {
  /** Files, directories, globs, and `-` for standard input. None: the environments of the configuration, else the working directory. */
  readonly paths: readonly string[];
  readonly config: LoadedConfig;
  /** Whether paths are judged with what renders them and stands around them, and told of alone. */
  readonly onlyNamed?: boolean;
  /** Outweighs what configuration and paths say. */
  readonly role?: Role | undefined;
  /** For environments that are charts. */
  readonly helm: Helm;
  readonly standardInput?: { readonly file: string; readonly read: () => Buffer };
  /** `YYYY-MM-DD`, for suppressions that end. */
  readonly today: string;
}

/** What was read, ready for the rules. */
export interface Gathered extends Pick<Material, 'texts' | 'counts' | 'notes' | 'parts' | 'onlyIn'> {
  readonly request: LintRequest;
  readonly resolved: ResolvedConfig;
}

/**
 * Reads manifests and renders kustomizations.
 * @throws UserError where a path does not exist or there is nothing to check.
 */
export async function gather(request: GatherRequest): Promise<Gathered> {
  const { cwd, config, today } = request;
  const resolved = await resolveConfig(config, cwd);
  const material = await materialOf(request, resolved);
  const {
    sets,
    clusterConfigs,
    isPartial,
    problems,
    kustomizations,
    scripts,
    otherScripts,
    purposeOf,
    directives,
    texts,
    counts,
    notes,
    parts,
    onlyIn,
  } = material;
  const { targets, distributions, kubernetes } = resolved;
  const configured = await configDirectives(config, cwd, [...texts.keys()]);
  return {
    request: {
      sets,
      rules: config.catalog.rules,
      settings: resolved.settings,
      kustomizations,
      scripts,
      otherScripts,
      exists: (file) => existsSync(path.resolve(cwd, file)),
      clusterConfigs: { resources: clusterConfigs, isPartial },
      judgedFor: { targets, distributions, ...(kubernetes !== undefined && { kubernetes }) },
      purposeOf,
      problems,
      directives: [...directives, ...configured],
      today,
      progress: request.progress,
    },
    resolved,
    texts,
    counts,
    notes: [...notesOf(counts, sets), ...notes],
    parts,
    ...(onlyIn && { onlyIn }),
  };
}

/** Only what is asked for is loaded. */
async function materialOf(request: GatherRequest, config: ResolvedConfig): Promise<Material> {
  const { paths, cwd } = request;
  if (request.onlyNamed) return (await import('./materialOfNamed.ts')).materialOfNamed(config, request);
  const environments = environmentsAsked(paths, config, cwd);
  return environments.length > 0
    ? (await import('./materialOfEnvironments.ts')).materialOfEnvironments(config, environments, request)
    : materialOfPaths(config, { ...request, paths: paths.length === 0 ? ['.'] : paths });
}

/** All environments of the configuration where nothing is asked for, and those that are asked for by name. */
function environmentsAsked(paths: readonly string[], { environments }: ResolvedConfig, cwd: string): readonly ResolvedEnvironment[] {
  if (environments.length === 0) return [];
  const named = environments.filter(({ name }) => paths.includes(name) && !existsSync(path.resolve(cwd, name)));
  return paths.length === 0 ? environments : named.length === paths.length ? named : [];
}
