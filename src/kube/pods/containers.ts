import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Container, PodSpec } from '../objects.ts';
import { podsOf, type Pod } from './workloads.ts';

/** What a container is for: `sidecar` is an init container that stays, `restartPolicy: Always`. */
export type ContainerRole = 'main' | 'init' | 'sidecar' | 'ephemeral';

export interface PodContainer {
  readonly cursor: Cursor<Container>;
  readonly role: ContainerRole;
  readonly pod: Pod;
}

const lists = [
  ['containers', 'main'],
  ['initContainers', 'init'],
  ['ephemeralContainers', 'ephemeral'],
] as const satisfies readonly (readonly [keyof PodSpec, ContainerRole])[];

/** All containers of an object of the Kubernetes API, init, sidecar and ephemeral ones included. Worked out once an object. */
export const containersOf = rememberLast((resource: Resource): readonly PodContainer[] => podsOf(resource).flatMap(readContainers));

function readContainers(pod: Pod): PodContainer[] {
  return lists.flatMap(([list, role]) =>
    pod.spec
      .at(list)
      .items()
      .map((cursor) => ({ cursor, pod, role: role === 'init' && cursor.at('restartPolicy').string() === 'Always' ? 'sidecar' : role })),
  );
}

/** How messages call a container: by its name, or by its place in the list. */
export function containerName(container: Cursor<Container>): string {
  return container.at('name').string() ?? `#${Number(container.key) + 1}`;
}
