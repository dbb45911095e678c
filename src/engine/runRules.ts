import { isOfKind } from '../kube/kinds.ts';
import { resourceName } from '../kube/resourceId.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { Rule, RuleContext } from '../model/rule.ts';
import { grade } from './grade.ts';
import type { ResourceSet } from './resourceSet.ts';
import { isOn, severityIn, type Settings } from './settings.ts';

/** Runs every enabled rule over one set of resources. `count` learns how many objects each rule applies to. */
export function runRules(set: ResourceSet, rules: readonly Rule[], settings: Settings, count: (rule: string, objects: number) => void): Finding[] {
  const kinds = groupByKind(set.resources);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const { id } = rule.meta;
    const applicable = isOn(settings, id) ? applicableTo(rule, kinds) : [];
    if (applicable.length === 0) continue;
    count(id, applicable.length);
    for (const [resource, problem] of problemsOf(rule, applicable, set, contextOf(rule, set, settings))) {
      const severity = severityIn(settings, id, resource.file);
      if (severity !== 'off') findings.push(toFinding(rule, set, severity, resource, problem));
    }
  }
  return findings;
}

function applicableTo(rule: Rule, kinds: readonly Resource[][]): readonly Resource[] {
  const ofKind = kinds.filter(([first]) => isOfKind(first!.id, rule.meta.kinds)).flat();
  return 'applies' in rule && rule.applies ? ofKind.filter((resource) => rule.applies!(resource)) : ofKind;
}

/** Rules are chosen once a kind, not once an object. */
function groupByKind(resources: readonly Resource[]): Resource[][] {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = `${resource.id.group}/${resource.id.kind}`;
    const group = groups.get(key);
    if (group) group.push(resource);
    else groups.set(key, [resource]);
  }
  return [...groups.values()];
}

function contextOf({ meta }: Rule, set: ResourceSet, settings: Settings): RuleContext {
  const defaults = Object.entries(meta.options ?? {}).map(([name, schema]) => [name, schema.default]);
  const options = { ...Object.fromEntries(defaults), ...settings.rules[meta.id]?.options } as Record<string, unknown>;
  return { targets: set.targets, distributions: set.distributions, role: set.role, options };
}

function* problemsOf(rule: Rule, applicable: readonly Resource[], set: ResourceSet, context: RuleContext): Iterable<readonly [Resource, Problem]> {
  let current: Resource | undefined;
  try {
    if ('checkAll' in rule) {
      for (const problem of rule.checkAll(set.resources, context)) yield [problem.resource, problem];
    } else if ('check' in rule) {
      for (current of applicable) for (const problem of rule.check(current, context)) yield [current, problem];
    }
  } catch (error) {
    const where = current ? ` on ${resourceName(current.id)} in ${current.file}` : '';
    throw new Error(`rule ${rule.meta.id} failed${where}`, { cause: error });
  }
}

function toFinding({ meta }: Rule, set: ResourceSet, configured: Finding['severity'] | undefined, resource: Resource, problem: Problem): Finding {
  const { path } = problem.at;
  const targets = problem.targets ?? [];
  return {
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
  };
}
