import { containersOf } from '../../kube/pods/containers.ts';
import { customContainersOf } from '../../kube/images/images.ts';
import { appendTo } from '../../model/appendTo.ts';
import type { Category } from '../../model/category.ts';
import type { Finding } from '../../model/finding.ts';
import type { Path } from '../../model/path.ts';
import type { Resource, ResourceId } from '../../model/resource.ts';
import type { RuleMeta } from '../../model/rule.ts';
import type { Counted } from './counted.ts';
import type { JudgedSet } from './judgedSet.ts';

/** Ways to reach what runs in the cluster, and to keep others from it. */
const networkGroups = new Set(['networking.k8s.io', 'gateway.networking.k8s.io']);
const networkKinds = new Set(['Service', 'Ingress']);

interface ObjectCounts {
  readonly yaml: Counted;
  readonly images: Counted;
  readonly networking: Counted;
}

/** What of some objects has to change although none of the five differences allows it: of all, of their containers, of their ways in. */
export function countObjects(sets: readonly JudgedSet[], rules: readonly RuleMeta[]): ObjectCounts {
  const categoryOf = new Map(rules.map(({ id, category }) => [id, category]));
  const faults = new Map<ResourceId, Finding[]>();
  for (const finding of sets.flatMap(({ findings }) => findings))
    if (finding.resource && isBeyond(finding)) appendTo(faults, finding.resource, finding);
  const faultsOf = ({ id }: Resource, category?: Category): readonly Finding[] =>
    (faults.get(id) ?? []).filter(({ rule }) => category === undefined || categoryOf.get(rule) === category);

  // One for each target it is judged for.
  const objects = [...new Set(sets.flatMap(({ resources, purposes }) => resources.filter(({ file }) => purposes?.get(file) !== 'test')))];
  return {
    yaml: count(objects, (object) => faultsOf(object)[0]),
    images: count(
      objects.flatMap((object) => pathsOfContainers(object).map((path) => ({ object, path }))),
      ({ object, path }) => faultsOf(object, 'pull-policy').find((fault) => isWithin(fault.path ?? [], path)),
    ),
    networking: count(objects.filter(isNetworking), (object) => faultsOf(object, 'network')[0]),
  };
}

/** Whether production has to do without it, whatever the five differences settle. */
export function isBeyond({ allowance, severity }: Finding): boolean {
  return allowance === undefined && severity !== 'info';
}

function count<T>(things: readonly T[], faultOf: (thing: T) => Finding | undefined): Counted {
  return { of: things.length, others: things.flatMap((thing) => faultOf(thing)?.place ?? []) };
}

function pathsOfContainers(resource: Resource): Path[] {
  return [...containersOf(resource).map(({ cursor }) => cursor), ...customContainersOf(resource)].map(({ path }) => path);
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step);
}

function isNetworking({ id: { group, kind } }: Resource): boolean {
  return networkGroups.has(group) || networkKinds.has(kind);
}
