import { appendTo } from '../model/appendTo.ts';
import { Failure } from '../errors.ts';
import { resourceName } from '../kube/resourceId.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { Rule, RuleContext, SetRule } from '../model/rule.ts';
import type { EnabledRules } from './enabledRules.ts';
import { fileFixOf } from './fileFixOf.ts';
import { grade } from './grade.ts';
import { placeOfRelated } from './placeOfRelated.ts';
import type { ResourceSet } from './resourceSet.ts';
import { severityIn, type Settings } from './settings.ts';

/** What a rule has to do in one set. */
interface Run {
  readonly context: RuleContext;
  /** How many objects it has anything to judge on; for a rule over sets, which. */
  count: number;
  readonly applicable: Resource[];
}

interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
}

/** Runs every enabled rule over one set of resources. `count` learns how many objects each rule applies to, `step` of each object. */
export function runRules(
  set: ResourceSet,
  rules: EnabledRules,
  settings: Settings,
  count: (rule: string, objects: number) => void,
  step?: () => void,
): Finding[] {
  const runs = rules.all.map(({ options }): Run => ({ context: contextOf(set, options), count: 0, applicable: [] }));
  const found = new Map<Resource, Found[]>();
  const add = (resource: Resource, rule: Rule, problem: Problem): void => {
    appendTo(found, resource, { rule, problem });
  };
  runOverObjects(set, rules, runs, add, step);
  for (const { index, rule, checkAll } of rules.all) {
    const run = runs[index]!;
    count(rule.meta.id, run.count);
    if (run.count > 0 && checkAll) runOverSet(set.resources, rule, run, checkAll, add);
  }
  // Object by object, so that each document is taken apart once for all its places.
  return [...found].flatMap(([resource, problems]) =>
    problems.flatMap(({ rule, problem }) => {
      try {
        return toFinding(rule, set, settings, resource, problem);
      } catch (error) {
        throw failure(rule, resource, error);
      }
    }),
  );
}

type Add = (resource: Resource, rule: Rule, problem: Problem) => void;

/** One object after another, through all rules of its kind: what rules share about an object is worked out once. */
function runOverObjects(
  { resources, purposes }: ResourceSet,
  rules: EnabledRules,
  runs: readonly Run[],
  add: Add,
  step?: () => void,
): void {
  for (const resource of resources) {
    step?.();
    for (const { index, rule, applies, check } of rules.for(resource, purposes?.get(resource.file) ?? 'deployment')) {
      const run = runs[index]!;
      try {
        if (applies && !applies(resource)) continue;
        run.count++;
        if (check) for (const problem of check(resource, run.context)) add(resource, rule, problem);
        else run.applicable.push(resource);
      } catch (error) {
        throw failure(rule, resource, error);
      }
    }
  }
}

function runOverSet(all: readonly Resource[], rule: Rule, { context, applicable }: Run, checkAll: SetRule['checkAll'], add: Add): void {
  try {
    for (const problem of checkAll(applicable, context, all)) add(problem.resource, rule, problem);
  } catch (error) {
    throw new Failure(rule.meta.id, `rule ${rule.meta.id} failed`, error);
  }
}

function failure({ meta }: Rule, resource: Resource, cause: unknown): Failure {
  return new Failure(meta.id, `rule ${meta.id} failed on ${resourceName(resource.id)} in ${resource.file}`, cause);
}

function contextOf(set: ResourceSet, options: RuleContext['options']): RuleContext {
  const { targets, distributions, role, kubernetes, clusterConfigs, imageReplacements, imageFlow } = set;
  return {
    targets,
    distributions,
    role,
    ...(kubernetes !== undefined && { kubernetes }),
    ...(imageReplacements && { imageReplacements }),
    ...(imageFlow && { imageFlow }),
    clusterConfigs,
    options,
  };
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
      related: (problem.related ?? []).map(placeOfRelated),
      ...(problem.fix && { fix: fileFixOf(problem.fix, resource) }),
    },
  ];
}
