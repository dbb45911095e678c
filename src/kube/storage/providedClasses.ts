import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import type { PersistentVolume } from '../objects.ts';

/** The objects of a set that make a class usable, by its name: the StorageClass itself, and volumes for claims of the class to bind. */
export const providersOf = rememberLast((all: readonly Resource[]): NearbyIndex<Resource> => {
  const providers = new NearbyIndex<Resource>();
  for (const resource of all) {
    const name = providedClass(resource);
    if (name !== undefined) providers.add(name, resource.file, resource);
  }
  return providers;
});

function providedClass({ id, root }: Resource): string | undefined {
  if (id.kind === 'StorageClass' && id.group === 'storage.k8s.io') return id.name;
  return id.kind === 'PersistentVolume' && id.group === ''
    ? (root as Cursor<PersistentVolume>).at('spec').at('storageClassName').string()
    : undefined;
}
