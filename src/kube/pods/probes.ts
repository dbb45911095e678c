import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { askedContainersOf } from './computeResources.ts';
import { containersOf, type PodContainer } from './containers.ts';
import { isNearby } from '../nearby/nearby.ts';
import { isPatch } from './patches.ts';
import { isWorkload } from './workloads.ts';

type Probe = 'livenessProbe' | 'readinessProbe' | 'startupProbe';

/** The containers of pods that run on and on; nothing for Jobs, which end, templates and patches. */
export function lastingContainersOf(resource: Resource): readonly PodContainer[] {
  return resource.id.group === 'batch' || resource.id.kind === 'PodTemplate' ? [] : askedContainersOf(resource);
}

export function hasProbe({ cursor }: PodContainer, probe: Probe): boolean {
  return (cursor as Cursor as Cursor<Partial<Record<Probe, object>>>).at(probe).exists;
}

/** Whether a pod says itself when it is ready: no pod is before its startup probe has succeeded. */
function hasReadinessProbe(containers: readonly PodContainer[]): boolean {
  return containers.some((container) => hasProbe(container, 'readinessProbe') || hasProbe(container, 'startupProbe'));
}

/** Finds out whether a workload, or a patch for it nearby, says when its pods are ready. */
export const readinessIn = rememberLast((all: readonly Resource[]): ((workload: Resource) => boolean) => {
  const patches = new Map<string, string[]>();
  for (const resource of all) {
    if (!isWorkload(resource.id) || !isPatch(resource) || !hasReadinessProbe(containersOf(resource))) continue;
    const key = `${resource.id.kind} ${resource.id.name}`;
    patches.set(key, [...(patches.get(key) ?? []), resource.file]);
  }
  return (workload) =>
    hasReadinessProbe(containersOf(workload)) ||
    (patches.get(`${workload.id.kind} ${workload.id.name}`)?.some((file) => isNearby(file, workload.file)) ?? false);
});
