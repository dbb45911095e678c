import { slashed } from '../../input/slashed.ts';
import path from 'node:path';
import { scoreOf } from '../../continuity/score.ts';
import { lint, type LintRequest } from '../../engine/lint.ts';
import type { ResourceSet } from '../../engine/resourceSet.ts';
import { build, type Build } from '../../kustomize/build.ts';
import { ParsedFiles } from '../../kustomize/parsedFiles.ts';
import type { Finding } from '../../model/finding.ts';
import type { Score } from '../../model/report.ts';
import { overlaidDisk } from './overlaidDisk.ts';

export interface Verdict {
  readonly set: ResourceSet;
  readonly findings: readonly Finding[];
  readonly score: Score;
}

export interface Trial extends Verdict {
  readonly build: Build;
}

type Surroundings = Pick<LintRequest, 'rules' | 'settings' | 'directives' | 'today' | 'scripts'> & {
  /** Everything of the set but its objects. */
  readonly head: Omit<ResourceSet, 'resources'>;
  readonly cwd: string;
  readonly loadRestrictions: 'root-only' | 'none';
};

/** Judges objects as production. */
export function judgeObjects(resources: ResourceSet['resources'], surroundings: Surroundings): Verdict {
  const { head, rules, settings, directives, today, scripts = [] } = surroundings;
  const set = { ...head, role: 'production' as const, roleFrom: 'arguments' as const, resources };
  const result = lint({ sets: [set], rules, settings, directives, today, scripts, problems: [] });
  const own = result.bySet[0]!;
  return { set, findings: own.findings, score: scoreOf(own.findings, own.applicable) };
}

/** Renders a folder as it would be with some files written, and judges it. */
export function tryFolder(folder: string, files: ReadonlyMap<string, string>, surroundings: Surroundings): Trial {
  const { cwd, loadRestrictions } = surroundings;
  const built = build({
    directory: slashed(folder),
    files: overlaidDisk(files),
    loadRestrictions,
    nameOf: (file) => slashed(path.relative(cwd, file)),
    cache: new ParsedFiles(),
  });
  return { ...judgeObjects(built.resources, surroundings), build: built };
}
