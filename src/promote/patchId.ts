import type { Resource, ResourceId } from '../model/resource.ts';

/** What an overlay calls an object of its base: as it was written, before anything was prefixed, hashed or moved. */
export function patchId({ id, original }: Resource): ResourceId {
  return original ?? id;
}
