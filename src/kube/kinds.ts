import type { Resource } from '../model/resource.ts';
import { isBuiltInGroup } from './builtInGroups.ts';
import { isCustomWorkload } from './customFields.ts';
import { isWorkload } from './pods/workloads.ts';

/**
 * Whether an object is of one of the kinds a rule names: `workload` stands for everything with a pod spec, `custom` for every
 * custom resource, `custom-workload` for those that hold pods, claims or selectors of nodes.
 */
export function isOfKind(resource: Resource, kinds: readonly string[] | undefined): boolean {
  const { id } = resource;
  if (!kinds) return true;
  if (isBuiltInGroup(id.group)) return kinds.includes(id.kind) || (kinds.includes('workload') && isWorkload(id));
  return kinds.includes('custom') || (kinds.includes('custom-workload') && isCustomWorkload(resource));
}
