import { configDirectives } from '../config/directives.ts';
import type { LoadedConfig } from '../config/load.ts';
import { resolveConfig } from '../config/resolve.ts';
import { scoreOf } from '../continuity/score.ts';
import { lint } from '../engine/lint.ts';
import { discover } from '../input/discover.ts';
import { readManifests, type Manifests } from '../input/readManifests.ts';
import { fromBytes } from '../input/readSource.ts';
import type { Report } from '../model/report.ts';
import type { Role } from '../model/role.ts';
import { rules } from '../rules/index.ts';
import { version } from '../version.ts';
import { notesOf } from './notes.ts';
import { refuseNothing } from './refuseNothing.ts';
import { groupIntoSets } from './sets.ts';

export interface JudgeRequest {
  /** Files, directories, globs, and `-` for standard input. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly config: LoadedConfig;
  /** Outweighs what configuration and paths say. */
  readonly role?: Role | undefined;
  readonly standardInput?: { readonly file: string; readonly read: () => Buffer };
  /** `YYYY-MM-DD`, for suppressions that end. */
  readonly today: string;
}

export interface Judgement {
  readonly report: Report;
  /** The texts that were read, by file as the report names it. */
  readonly texts: Manifests['texts'];
}

/**
 * Reads manifests, runs every rule, and scores what was found.
 * @throws UserError where a path does not exist or there is nothing to check.
 */
export async function judge({ paths, cwd, config, role, standardInput, today }: JudgeRequest): Promise<Judgement> {
  const resolved = await resolveConfig(config, cwd);
  const files = await discover(
    paths.filter((each) => each !== '-'),
    cwd,
    resolved.isIgnored,
  );
  const piped = standardInput && paths.includes('-') ? fromBytes(standardInput.read(), standardInput.file) : undefined;
  const manifests = await readManifests(files, cwd, piped);
  refuseNothing(paths, manifests);

  const { imageReplacements } = manifests;
  const sets = groupIntoSets(manifests, resolved, { cwd, paths, role }).map((set) => ({ ...set, imageReplacements }));
  const { findings, suppressed, applicable } = lint({
    sets,
    rules,
    settings: resolved.settings,
    problems: manifests.problems,
    directives: [...manifests.directives, ...(await configDirectives(config, cwd, [...manifests.texts.keys()]))],
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
    counts: manifests.counts,
    score: scoreOf(findings, applicable),
    notes: notesOf(manifests.counts, sets),
    rules: rules.map(({ meta }) => meta),
  };
  return { report, texts: manifests.texts };
}
