import { isOfKind } from '../kube/kinds.ts';
import { resourceName } from '../kube/resourceId.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceRule, Rule, RuleContext, SetRule } from '../model/rule.ts';
import { grade } from './grade.ts';
import type { ResourceSet } from './resourceSet.ts';
import { isOn, severityIn, type Settings } from './settings.ts';

/** A rule on its way through a set. All of one shape, since the loop over objects and rules is the hottest of all. */
interface Run {
  readonly rule: Rule;
  readonly context: RuleContext;
  readonly applies: ((resource: Resource) => boolean) | undefined;
  readonly check: ResourceRule['check'] | undefined;
  readonly checkAll: SetRule['checkAll'] | undefined;
  /** How many objects it has anything to judge on; for a rule over sets, which. */
  count: number;
  readonly applicable: Resource[];
}

interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
}

/** Runs every enabled rule over one set of resources. `count` learns how many objects each rule applies to. */
export function runRules(
  set: ResourceSet,
  rules: readonly Rule[],
  settings: Settings,
  count: (rule: string, objects: number) => void,
): Finding[] {
  const runs = rules.filter(({ meta }) => isOn(settings, meta)).flatMap((rule) => toRun(rule, contextOf(rule, set, settings)));
  const found = new Map<Resource, Found[]>();
  const add = (resource: Resource, rule: Rule, problem: Problem): void => {
    const known = found.get(resource);
    if (known) known.push({ rule, problem });
    else found.set(resource, [{ rule, problem }]);
  };
  runOverObjects(set.resources, runs, add);
  for (const run of runs) {
    count(run.rule.meta.id, run.count);
    if (run.count > 0 && run.checkAll) runOverSet(set.resources, run, run.checkAll, add);
  }
  // Object by object, so that each document is taken apart once for all its places.
  return [...found].flatMap(([resource, problems]) =>
    problems.flatMap(({ rule, problem }) => toFinding(rule, set, settings, resource, problem)),
  );
}

type Add = (resource: Resource, rule: Rule, problem: Problem) => void;

/** One object after another, through all rules of its kind: what rules share about an object is worked out once. */
function runOverObjects(resources: readonly Resource[], runs: readonly Run[], add: Add): void {
  const runsOf = new Map<string, readonly Run[]>();
  for (const resource of resources) {
    const kind = `${resource.id.group}/${resource.id.kind}`;
    let ofKind = runsOf.get(kind);
    if (!ofKind) runsOf.set(kind, (ofKind = runs.filter(({ rule }) => isOfKind(resource.id, rule.meta.kinds))));
    for (const run of ofKind) {
      const { applies, check } = run;
      try {
        if (applies && !applies(resource)) continue;
        run.count++;
        if (check) for (const problem of check(resource, run.context)) add(resource, run.rule, problem);
        else run.applicable.push(resource);
      } catch (error) {
        throw new Error(`rule ${run.rule.meta.id} failed on ${resourceName(resource.id)} in ${resource.file}`, { cause: error });
      }
    }
  }
}

function runOverSet(all: readonly Resource[], { rule, context, applicable }: Run, checkAll: SetRule['checkAll'], add: Add): void {
  try {
    for (const problem of checkAll(applicable, context, all)) add(problem.resource, rule, problem);
  } catch (error) {
    throw new Error(`rule ${rule.meta.id} failed`, { cause: error });
  }
}

/** Rules that only reading uses have nothing to run. */
function toRun(rule: Rule, context: RuleContext): Run[] {
  const base = { rule, context, count: 0, applicable: [] };
  if ('check' in rule) return [{ ...base, applies: rule.applies, check: rule.check, checkAll: undefined }];
  return 'checkAll' in rule ? [{ ...base, applies: rule.applies, check: undefined, checkAll: rule.checkAll }] : [];
}

function contextOf({ meta }: Rule, set: ResourceSet, settings: Settings): RuleContext {
  const defaults = Object.entries(meta.options ?? {}).map(([name, schema]) => [name, schema.default]);
  const options = { ...Object.fromEntries(defaults), ...settings.rules[meta.id]?.options } as Record<string, unknown>;
  const { targets, distributions, role, kubernetes } = set;
  return { targets, distributions, role, ...(kubernetes !== undefined && { kubernetes }), options };
}

function toFinding({ meta }: Rule, set: ResourceSet, settings: Settings, resource: Resource, problem: Problem): Finding[] {
  const configured = severityIn(settings, meta, resource.file);
  if (configured === 'off') return [];
  const { path } = problem.at;
  const targets = problem.targets ?? [];
  return [
    {
      rule: meta.id,
      severity: grade(meta, set.role, targets.length > 0, configured),
      message: problem.message,
      place: resource.locate(path, problem.part, problem.span),
      resource: resource.id,
      path,
      targets,
      environments: set.environment === undefined ? [] : [set.environment],
      ...(meta.allowance && { allowance: meta.allowance }),
      related: (problem.related ?? []).map(({ resource: other, at, message }) => ({ place: other.locate(at.path), message })),
    },
  ];
}
