import type { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { containersOf } from './containers.ts';
import { podsOf } from './workloads.ts';

const cache = new WeakMap<Resource, readonly Cursor[]>();

/**
 * Every image reference of an object: containers of all kinds, image volumes, and in custom resources the `image` of
 * anything listed as a container (Argo Rollouts, Knative and the like). Worked out once an object.
 */
export function imagesOf(resource: Resource): readonly Cursor[] {
  let images = cache.get(resource);
  if (!images) cache.set(resource, (images = readImages(resource)));
  return images;
}

function readImages(resource: Resource): Cursor[] {
  const containers = containersOf(resource).map(({ cursor }) => cursor.at('image'));
  const volumes = podsOf(resource).flatMap(({ spec }) =>
    spec
      .at('volumes')
      .items()
      .map((volume) => volume.at('image').at('reference')),
  );
  const nested = customContainersOf(resource).map((container) => container.at('image'));
  return [...containers, ...volumes, ...nested].filter((image) => image.string() !== undefined);
}

const containerLists = new Set(['containers', 'initContainers']);
const builtIn = /^(?:|apps|batch|extensions|policy|autoscaling|[^.]+\.k8s\.io)$/;

const customCache = new WeakMap<Resource, readonly Cursor<{ image?: string; imagePullPolicy?: string }>[]>();

/** The containers in pod specs of custom resources. A definition of custom resources holds a schema, not containers. */
export function customContainersOf(resource: Resource): readonly Cursor<{ image?: string; imagePullPolicy?: string }>[] {
  let containers = customCache.get(resource);
  if (!containers) customCache.set(resource, (containers = builtIn.test(resource.id.group) ? [] : findContainers(resource.root)));
  return containers;
}

function findContainers(root: Cursor): Cursor<{ image?: string; imagePullPolicy?: string }>[] {
  const found: Cursor<object>[] = [];
  const pending: Cursor[] = [root];
  for (let cursor = pending.pop(); cursor; cursor = pending.pop()) {
    if (Array.isArray(cursor.raw)) {
      const isList = containerLists.has(String(cursor.key));
      for (const item of cursor.items()) {
        if (isList && typeof item.raw === 'object' && item.raw !== null && 'image' in item.raw) found.push(item as Cursor<object>);
        pending.push(item);
      }
    } else {
      for (const [, child] of cursor.entries()) if (typeof child.raw === 'object') pending.push(child);
    }
  }
  return found.reverse();
}
