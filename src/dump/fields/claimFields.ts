import type { Cursor } from '../../model/cursor.ts';
import { isMap } from '../../model/isMap.ts';
import type { DumpedObject } from '../dumpedObject.ts';
import type { Surroundings } from './fieldsToRemove.ts';

/** What bound a claim and a volume to each other, and the class that admission wrote into a claim that named none. */
export function claimFields(object: DumpedObject, surroundings: Surroundings): Cursor[] {
  const { group, kind } = object.resource.id;
  if (group !== '') return [];
  if (kind === 'PersistentVolumeClaim') return ofClaim(object, surroundings);
  return kind === 'PersistentVolume' ? ofVolume(object) : [];
}

interface ClaimSpec {
  volumeName?: string;
  storageClassName?: string;
}

function ofClaim({ resource, isCopied, applied }: DumpedObject, { volumes }: Surroundings): Cursor[] {
  if (!isCopied) return [];
  const spec = (resource.root as Cursor<{ spec?: ClaimSpec }>).at('spec');
  const written = isMap(applied?.['spec']) ? applied['spec'] : undefined;
  const volume = spec.at('volumeName');
  const isOwn = written?.['volumeName'] !== undefined || volumes.has(volume.string() ?? '');
  return [...(isOwn ? [] : [volume]), ...(written !== undefined && !namesClass(applied, written) ? [spec.at('storageClassName')] : [])];
}

function namesClass(applied: DumpedObject['applied'], written: Readonly<Record<string, unknown>>): boolean {
  const metadata = isMap(applied?.['metadata']) ? applied['metadata'] : {};
  const annotations = isMap(metadata['annotations']) ? metadata['annotations'] : {};
  return written['storageClassName'] !== undefined || annotations['volume.beta.kubernetes.io/storage-class'] !== undefined;
}

/** A volume keeps the name of its claim, which may bind to it again. */
function ofVolume({ resource }: DumpedObject): Cursor[] {
  const claim = (resource.root as Cursor<{ spec?: { claimRef?: { uid?: string; resourceVersion?: string } } }>).at('spec').at('claimRef');
  return [claim.at('uid'), claim.at('resourceVersion')];
}
