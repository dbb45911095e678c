import { appendTo } from '../model/appendTo.ts';
import type { Finding, SuppressedFinding } from '../model/finding.ts';
import type { Kustomization } from '../model/kustomization.ts';
import type { Progress } from '../model/progress.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Rule } from '../model/rule.ts';
import type { Script } from '../model/script.ts';
import { imageRenames } from '../scripts/images/imageRenames.ts';
import { imageFlowOf } from '../scripts/images/imageFlow.ts';
import { annotationDirectives } from './annotations.ts';
import type { Directive } from './directives.ts';
import { EnabledRules } from './enabledRules.ts';
import { fromReading } from './fromReading.ts';
import type { JudgedFor } from './judgedFor.ts';
import { mergeEnvironments } from './mergeEnvironments.ts';
import { inOrder } from './order.ts';
import type { ReadingProblem } from './readingProblem.ts';
import type { ResourceSet } from './resourceSet.ts';
import { type ClusterConfigs, runClusterConfigRules } from './runClusterConfigRules.ts';
import { runKustomizationRules } from './runKustomizationRules.ts';
import { runRules } from './runRules.ts';
import { runScriptRules } from './runScriptRules.ts';
import type { Settings } from './settings.ts';
import { suppress } from './suppress.ts';
import { unpatchedShortcuts } from './unpatchedShortcuts.ts';

export interface LintRequest {
  readonly sets: readonly ResourceSet[];
  /** All rules, those that only reading uses included. */
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** Every kustomization that was rendered, once for each time it took part. */
  readonly kustomizations?: readonly Kustomization[];
  /** Files with commands in them. */
  readonly scripts?: readonly Script[];
  /** Tells whether there is a file or folder of a name as places have it, read or not. Absent: unknown, so there may be. */
  readonly exists?: (file: string) => boolean;
  /** More of them, which are not judged, but may push what the others build. */
  readonly otherScripts?: readonly Script[];
  /** What files are judged for that belong to no set. Absent: nothing. */
  readonly judgedFor?: JudgedFor;
  /** The configurations of local clusters. */
  readonly clusterConfigs?: ClusterConfigs;
  /** What a kustomization, a script or a configuration is there for. Absent: to be deployed. */
  readonly purposeOf?: (file: string) => Purpose;
  /** What went wrong before any rule could run. */
  readonly problems: readonly ReadingProblem[];
  /** From comments and the configuration; annotations are read here. */
  readonly directives: readonly Directive[];
  /** `YYYY-MM-DD`, for directives that end. */
  readonly today: string;
  readonly progress?: Progress | undefined;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** The findings before those that environments share were put together, for the score. */
  readonly each: readonly Finding[];
  /** For each rule, the number of objects it applies to. */
  readonly applicable: ReadonlyMap<string, number>;
  /** The same by set, in the order of the request. */
  readonly bySet: readonly SetResult[];
  /** Of `each`, what is about no object of a set: kustomizations, scripts, files that cannot be read, suppressions. */
  readonly outside: readonly Finding[];
  /** For each rule on kustomizations, scripts or configurations of clusters, the files it applies to. */
  readonly filesOfRule: ReadonlyMap<string, readonly string[]>;
}

export interface SetResult {
  readonly findings: readonly Finding[];
  readonly applicable: ReadonlyMap<string, number>;
}

const noPlatform: JudgedFor = { targets: [], distributions: [] };

/** Runs all rules over all sets and takes out what is suppressed. */
export function lint(request: LintRequest): LintResult {
  const {
    sets,
    rules,
    settings,
    kustomizations = [],
    scripts = [],
    judgedFor = noPlatform,
    purposeOf = () => 'deployment',
    progress,
  } = request;
  const enabled = new EnabledRules(rules, settings);
  const annotations = [...new Set(sets.flatMap(({ resources }) => resources))].map(annotationDirectives);
  const localOnly = new Set(rules.flatMap(({ meta }) => (meta.isLocalOnly ? [meta.id] : [])));
  const imageFlow = imageFlowOf(
    [...scripts, ...(request.otherScripts ?? [])],
    [...new Set(sets.flatMap(({ distributions }) => distributions))],
    imageRenames(kustomizations),
  );
  const total = sets.reduce((sum, { resources }) => sum + resources.length, 0);
  let judged = 0;
  const step = progress && (() => progress('judging', ++judged, total));
  const inSets = sets.map((set) => {
    const applicable = new Map<string, number>();
    const own = runRules(
      scripts.length === 0 ? set : { ...set, imageFlow },
      enabled,
      settings,
      (rule, objects) => void applicable.set(rule, objects),
      step,
    );
    return { findings: [...own, ...unpatchedShortcuts(own, set, (rule) => localOnly.has(rule), settings)], applicable };
  });
  const filesOfRule = new Map<string, string[]>();
  const countFile = (rule: string, file: string): void => appendTo(filesOfRule, rule, file);
  const notInSets = [
    ...runKustomizationRules(kustomizations, purposeOf, rules, settings, countFile),
    ...runScriptRules(scripts, {
      purposeOf,
      rules,
      judgedFor,
      exists: request.exists ?? (() => true),
      settings,
      sets,
      kustomizations,
      countFile,
      imageFlow,
    }),
    ...runClusterConfigRules(request.clusterConfigs, sets, judgedFor, purposeOf, rules, settings, countFile),
    ...fromReading([...request.problems, ...annotations.flatMap(({ problems }) => problems)], settings),
  ];
  const directives = [...request.directives, ...annotations.flatMap((annotation) => annotation.directives)].map((directive) =>
    sets.some(({ purposes }) => purposes?.has(directive.place.file)) ? { ...directive, mustMatch: false } : directive,
  );
  const found = [...inSets.flatMap(({ findings }) => findings), ...notInSets];
  const { kept, suppressed, problems } = suppress(found, directives, request.today, new Set(rules.map(({ meta }) => meta.id)));
  const complaints = fromReading(problems, settings);
  const each = [...kept, ...complaints];
  const isKept = new Set(kept);
  return {
    findings: inOrder(mergeEnvironments(each)),
    suppressed: inOrder(suppressed),
    each,
    applicable: objectsByRule(inSets, filesOfRule),
    bySet: inSets.map((result) => ({ ...result, findings: result.findings.filter((finding) => isKept.has(finding)) })),
    outside: [...notInSets.filter((finding) => isKept.has(finding)), ...complaints],
    filesOfRule,
  };
}

function objectsByRule(sets: readonly SetResult[], filesOfRule: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const sum = new Map([...filesOfRule].map(([rule, files]) => [rule, files.length]));
  for (const { applicable } of sets) for (const [rule, objects] of applicable) sum.set(rule, (sum.get(rule) ?? 0) + objects);
  return sum;
}
