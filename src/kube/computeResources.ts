import type { PodContainer } from './containers.ts';

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
 * Whether a container should say what it needs: main containers and sidecars do; init containers end, ephemeral ones
 * cannot. A container without an image is a part of a patch, which leaves to the base what it does not change.
 */
export function shouldAsk({ cursor, role }: PodContainer): boolean {
  return (role === 'main' || role === 'sidecar') && cursor.at('image').exists;
}
