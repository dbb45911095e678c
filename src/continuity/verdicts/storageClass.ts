import type { Allowed, Change } from './change.ts';

const kinds = new Set(['StorageClass', 'VolumeSnapshotClass', 'VolumeAttributesClass']);

/** Which class makes the volumes, and the classes themselves. */
export function storageClass({ id, shape, key }: Change): Allowed | undefined {
  if (kinds.has(id.kind)) return {};
  const isNamed = key === 'storageClassName' || key === 'storageClass' || key === 'volumeAttributesClassName';
  return isNamed || shape.endsWith('.annotations.volume.beta.kubernetes.io/storage-class') ? {} : undefined;
}
