import type { LoadedConfig } from '../config/load.ts';
import { resolveConfig } from '../config/resolve.ts';
import { scoreOf } from '../continuity/score.ts';
import type { Helm } from '../input/chart.ts';
import type { Report } from '../model/report.ts';
import type { Role } from '../model/role.ts';
import { rules } from '../rules/index.ts';
import { version } from '../version.ts';
import { lintLoaded } from './lintLoaded.ts';
import type { Material } from './material.ts';
import { materialOfPaths } from './materialOfPaths.ts';
import { notesOf } from './notes.ts';
import type { RenderOptions } from './renderings.ts';

export interface JudgeRequest extends RenderOptions {
  /** Files, directories, globs, and `-` for standard input. None: the environments of the configuration, else the working directory. */
  readonly paths: readonly string[];
  readonly config: LoadedConfig;
  /** Outweighs what configuration and paths say. */
  readonly role?: Role | undefined;
  /** For environments that are charts. */
  readonly helm: Helm;
  readonly standardInput?: { readonly file: string; readonly read: () => Buffer };
  /** `YYYY-MM-DD`, for suppressions that end. */
  readonly today: string;
}

export interface Judgement {
  readonly report: Report;
  /** The texts that were read, by file as the report names it. */
  readonly texts: Material['texts'];
}

/**
 * Reads manifests, runs every rule, and scores what was found.
 * @throws UserError where a path does not exist or there is nothing to check.
 */
export async function judge(request: JudgeRequest): Promise<Judgement> {
  const { paths, cwd, config, today } = request;
  const resolved = await resolveConfig(config, cwd);
  const material =
    paths.length === 0 && resolved.environments.length > 0
      ? await (await import('./materialOfEnvironments.ts')).materialOfEnvironments(resolved, request)
      : await materialOfPaths(resolved, { ...request, paths: paths.length === 0 ? ['.'] : paths });
  const { sets, counts, texts } = material;
  const { findings, suppressed, each, applicable } = await lintLoaded({
    ...material,
    settings: resolved.settings,
    config,
    cwd,
    files: texts.keys(),
    today,
  });
  const chosen = (sets.length > 0 ? sets : [resolved]).flatMap(({ targets }) => targets.map(({ id }) => id));
  const report: Report = {
    version,
    targets: [...new Set(chosen)],
    findings,
    suppressed,
    sets: sets.map(({ environment, role: own, roleFrom, targets, resources }) => ({
      ...(environment !== undefined && { environment }),
      role: own,
      roleFrom,
      targets: targets.map(({ id }) => id),
      resources: resources.length,
    })),
    counts,
    score: scoreOf(each, applicable),
    notes: [...notesOf(counts, sets), ...material.notes],
    rules: rules.map(({ meta }) => meta),
  };
  return { report, texts };
}
