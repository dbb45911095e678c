import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { containersOf } from '../pods/containers.ts';
import { customFields } from '../customFields.ts';
import { podsOf } from '../pods/workloads.ts';

/**
 * Every image reference of an object: containers of all kinds, image volumes, and in custom resources the `image` of
 * anything listed as a container (Argo Rollouts, Knative and the like).
 */
export function imagesOf(resource: Resource): readonly Cursor[] {
  const containers = containersOf(resource).map(({ cursor }) => cursor.at('image'));
  const volumes = podsOf(resource).flatMap(({ spec }) =>
    hasImageVolume(spec.at('volumes').raw)
      ? spec
          .at('volumes')
          .items()
          .map((volume) => volume.at('image').at('reference'))
      : [],
  );
  const nested = customContainersOf(resource).map((container) => container.at('image'));
  return [...containers, ...volumes, ...nested].filter((image) => image.string() !== undefined);
}

/** The containers in pod specs of custom resources. */
export function customContainersOf(resource: Resource): readonly Cursor<CustomContainer>[] {
  const lists = [...customFields(resource, 'containers'), ...customFields(resource, 'initContainers')];
  return lists.flatMap((list) => (list as Cursor<readonly CustomContainer[]>).items()).filter((container) => container.at('image').exists);
}

interface CustomContainer {
  readonly name?: string;
  readonly image?: string;
  readonly imagePullPolicy?: string;
}

/** Hardly any pod has one, so volumes are looked at before cursors are made. */
function hasImageVolume(volumes: unknown): boolean {
  return Array.isArray(volumes) && volumes.some((volume: unknown) => typeof volume === 'object' && volume !== null && 'image' in volume);
}
