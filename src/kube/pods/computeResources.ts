import type { Resource } from '../../model/resource.ts';
import { containersOf, type PodContainer } from './containers.ts';
import { isPatch } from './patches.ts';

export type ComputeResource = 'cpu' | 'memory';

/**
 * Whether the scheduler knows what a container needs: by its own request, by its limit, which stands in for a request
 * nobody wrote, or by those of the whole pod.
 */
export function hasRequest({ cursor, pod }: PodContainer, resource: ComputeResource): boolean {
  return [cursor.at('resources'), pod.spec.at('resources')].some(
    (resources) => resources.at('requests').at(resource).exists || resources.at('limits').at(resource).exists,
  );
}

/** Whether anything, its own limit or the pod's, stops a container from taking more. */
export function hasLimit({ cursor, pod }: PodContainer, resource: ComputeResource): boolean {
  return [cursor.at('resources'), pod.spec.at('resources')].some((resources) => resources.at('limits').at(resource).exists);
}

/**
 * The containers that should say what they need: main ones and sidecars; init containers end, ephemeral ones cannot. A
 * patch, or a container without an image, leaves to the base what it does not change.
 */
export function askedContainersOf(resource: Resource): readonly PodContainer[] {
  const containers = containersOf(resource).filter(
    ({ cursor, role }) => (role === 'main' || role === 'sidecar') && cursor.at('image').exists,
  );
  return containers.length > 0 && isPatch(resource) ? [] : containers;
}
