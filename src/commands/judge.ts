import { scoreOf } from '../continuity/score.ts';
import { lint } from '../engine/lint.ts';
import type { Report } from '../model/report.ts';
import { version } from '../version.ts';
import { gather, type Gathered, type GatherRequest } from './gather/gather.ts';
import { onlyFindingsIn } from './gather/onlyFindingsIn.ts';

export interface Judgement {
  readonly report: Report;
  /** The texts that were read, by file as the report names it. */
  readonly texts: Gathered['texts'];
  /** What was judged. */
  readonly request: Gathered['request'];
}

/**
 * Reads manifests, runs every rule, and scores what was found.
 * @throws UserError where a path does not exist or there is nothing to check.
 */
export async function judge(asked: GatherRequest): Promise<Judgement> {
  const { request, resolved, texts, counts, notes, onlyIn } = await gather(asked);
  const { sets, rules } = request;
  const result = lint(request);
  const { findings, suppressed, each, applicable } = onlyFindingsIn(onlyIn, result);
  const chosen = (sets.length > 0 ? sets : [resolved]).flatMap(({ targets }) => targets.map(({ id }) => id));
  const report: Report = {
    version,
    targets: [...new Set(chosen)],
    findings,
    suppressed,
    sets: sets.map(({ environment, role, roleFrom, targets, resources }) => ({
      ...(environment !== undefined && { environment }),
      role,
      roleFrom,
      targets: targets.map(({ id }) => id),
      resources: resources.length,
    })),
    counts,
    score: scoreOf(each, applicable),
    ...(counts.scripts > 0 && !onlyIn && { continuity: (await import('./continuityOf.ts')).continuityOf(request, result) }),
    notes,
    rules: rules.map(({ meta }) => meta),
  };
  return { report, texts, request };
}
