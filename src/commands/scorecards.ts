import { type Judged, scorecardOf } from '../continuity/scorecard.ts';
import { lint, type LintResult, type SetResult } from '../engine/lint.ts';
import type { ResourceSet } from '../engine/resourceSet.ts';
import { appendTo } from '../model/appendTo.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ContinuityTable } from '../model/continuityTable.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { continuityOf } from './continuityOf.ts';
import type { Script } from '../model/script.ts';
import { type ClusterConfigsOnTarget, clusterConfigsOnTarget } from './clusterConfigsOnTarget.ts';
import { environmentsOf } from './gather/environmentsOf.ts';
import type { Gathered, GatherRequest } from './gather/gather.ts';
import { headOf, type SetHead } from './gather/sets.ts';
import { withProduction } from './comparison/withProduction.ts';

/** A set as judged for one of its targets. */
interface Part extends SetResult {
  readonly set: ResourceSet;
  readonly target: string;
}

export interface Scorecards {
  /** One for each environment and each of its targets. */
  readonly cards: readonly Scorecard[];
  readonly continuity: ContinuityTable;
}

/** Judges each environment for each of its targets alone. */
export function scorecardsOf(gathered: Gathered, asked: Pick<GatherRequest, 'cwd' | 'config' | 'role'>): Scorecards {
  const { cwd, role } = asked;
  const { request, resolved } = gathered;
  // What a rule says depends on all chosen targets together, so each card is judged for its own alone.
  const sets = request.sets.flatMap((set) => set.targets.map((target) => ({ ...set, targets: [target] })));
  const judgedAlone = { ...request, sets };
  const result = lint(judgedAlone);
  const clusterConfigs = clusterConfigsOnTarget(judgedAlone);
  const partsOf = new Map<string | undefined, Part[]>();
  for (const [index, set] of sets.entries())
    appendTo(partsOf, set.environment, { set, target: set.targets[0]!.id, ...result.bySet[index]! });

  const heads = new Map<string | undefined, SetHead>(sets.map((set) => [set.environment, set]));
  const reach = environmentsOf(gathered, asked);
  for (const file of filesWithCards(result.outside, request, sets.length === 0)) {
    const head = { ...headOf(file, resolved, cwd), ...(role && { role, roleFrom: 'arguments' as const }) };
    for (const environment of reach(file)) if (!heads.has(environment)) heads.set(environment, head);
  }
  const metas = request.rules.map(({ meta }) => meta);
  const comparisons = withProduction(request.sets, asked.config, request.today);
  const cards = [...heads].flatMap(([environment, head]) => {
    const own = partsOf.get(environment) ?? [];
    const targets = own.length > 0 ? own.map(({ target }) => target) : head.targets.map(({ id }) => id);
    return [...new Set(targets)].map((target) => {
      const around = aroundObjects(result, request.scripts ?? [], clusterConfigs, target, (file) => reach(file).has(environment));
      const parts = own.filter((part) => part.target === target);
      return scorecardOf(judged(head, target, parts, around, comparisons.get(environment ?? '')), metas);
    });
  });
  return { cards, continuity: continuityOf(judgedAlone, result) };
}

/**
 * The files that their environment has a card for even where it has no objects: something was found in them. What is only good to know of a
 * script costs nothing, and needs no card; but where nothing else was read, scripts have one.
 */
function filesWithCards(outside: LintResult['outside'], { scripts = [] }: Gathered['request'], isAlone: boolean): Set<string> {
  const names = new Set(scripts.map(({ file }) => file));
  const costly = outside.filter(({ place, severity }) => severity !== 'info' || !names.has(place.file));
  return new Set([...costly.map(({ place }) => place.file), ...(isAlone ? names : [])]);
}

/** What was found in files rather than objects. */
interface Around extends SetResult {
  readonly scripts: number;
}

function aroundObjects(
  { outside, filesOfRule }: LintResult,
  scripts: readonly Script[],
  { rules, findingsOn }: ClusterConfigsOnTarget,
  target: string,
  reaches: (file: string) => boolean,
): Around {
  const findings = [...outside.filter(({ rule }) => !rules.has(rule)), ...findingsOn(target)];
  return {
    scripts: scripts.filter(({ file }) => reaches(file)).length,
    findings: findings.filter(({ place }) => reaches(place.file)),
    applicable: new Map([...filesOfRule].map(([rule, files]) => [rule, files.filter(reaches).length])),
  };
}

function judged(
  { environment, role, roleFrom }: SetHead,
  target: string,
  parts: readonly Part[],
  around: Around,
  comparison: Comparison | undefined,
): Judged {
  const applicable = new Map(around.applicable);
  for (const part of parts) for (const [rule, objects] of part.applicable) applicable.set(rule, (applicable.get(rule) ?? 0) + objects);
  return {
    ...(environment !== undefined && { environment }),
    role,
    roleFrom,
    target,
    resources: parts.reduce((sum, { set }) => sum + set.resources.length, 0),
    scripts: around.scripts,
    findings: [...parts.flatMap(({ findings }) => findings), ...around.findings],
    applicable,
    ...(comparison && { comparison }),
  };
}
