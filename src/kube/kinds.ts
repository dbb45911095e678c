import type { ResourceId } from '../model/resource.ts';
import { isWorkload } from './pods/workloads.ts';

/** Whether a group belongs to Kubernetes itself, so that `Service` is not taken for a Knative Service. */
export function isBuiltInGroup(group: string): boolean {
  return !group.includes('.') || (group.endsWith('.k8s.io') && !group.endsWith('.x-k8s.io'));
}

/**
 * Whether an object is of one of the kinds a rule names: `workload` stands for everything with a pod spec, `custom` for
 * every custom resource.
 */
export function isOfKind(id: ResourceId, kinds: readonly string[] | undefined): boolean {
  if (!kinds) return true;
  if (!isBuiltInGroup(id.group)) return kinds.includes('custom');
  return kinds.includes(id.kind) || (kinds.includes('workload') && isWorkload(id));
}
