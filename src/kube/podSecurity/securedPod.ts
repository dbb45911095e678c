import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { Container, ObjectMeta, PodSpec, SharedSecurityContext } from '../objects.ts';
import { containerName, containersOf } from '../pods/containers.ts';
import { podsOf } from '../pods/workloads.ts';

/** A pod as the Pod Security Standards look at it. */
export interface SecuredPod {
  readonly spec: Cursor<PodSpec | undefined>;
  readonly annotations: Cursor<ObjectMeta['annotations']>;
  /** Init and ephemeral containers included. */
  readonly containers: readonly SecuredContainer[];
  /** The pod, then its containers: who may set what both can. */
  readonly contexts: readonly Context[];
  readonly isWindows: boolean;
  /** Whether its users are none of the node: `hostUsers: false`. */
  readonly hasOwnUsers: boolean;
}

export interface SecuredContainer {
  readonly name: string;
  readonly cursor: Cursor<Container>;
}

export interface Context {
  /** The container; absent: the pod. */
  readonly by?: string;
  readonly context: Cursor<SharedSecurityContext | undefined>;
}

export function securedPodOf(resource: Resource): SecuredPod | undefined {
  const [pod] = podsOf(resource);
  if (!pod) return undefined;
  const { spec, template } = pod;
  const containers = containersOf(resource).map(({ cursor }) => ({ name: containerName(cursor), cursor }));
  return {
    spec,
    annotations: template.at('metadata').at('annotations'),
    containers,
    contexts: [
      { context: spec.at('securityContext') },
      ...containers.map(({ name, cursor }) => ({ by: name, context: cursor.at('securityContext') })),
    ],
    isWindows: spec.at('os').at('name').string() === 'windows',
    hasOwnUsers: spec.at('hostUsers').boolean() === false,
  };
}
