import type { PlainValue } from '../model/change.ts';
import { changedValue } from '../model/changedValue.ts';
import type { Path } from '../model/path.ts';
import type { Resource } from '../model/resource.ts';
import { valueAtPath } from '../model/valueAtPath.ts';
import { patchId } from './patchId.ts';
import type { PatchManifest, PlainMap } from './patchManifest.ts';
import type { FieldChange } from './plan.ts';

/** The operations of RFC 6902 that make some changes, and the object they are for. */
export function jsonPatch(resource: Resource, changes: readonly FieldChange[]): PatchManifest {
  const { root, id } = resource;
  const { name, namespace } = patchId(resource);
  const target = {
    ...(id.group !== '' && { group: id.group }),
    version: id.version,
    kind: id.kind,
    name,
    ...(namespace !== '' && { namespace }),
  };
  let current: unknown = root.raw;
  const operations = changes.flatMap((change) => {
    const { path, value } = change;
    const own = operation(current, change);
    // What one operation makes, the next finds there.
    current = changedValue(current, value === undefined ? { do: 'remove', path } : { do: 'set', path, value });
    return own;
  });
  return { kind: 'json', target, value: operations };
}

function operation(root: unknown, { path, value }: FieldChange): PlainMap[] {
  const isThere = valueAtPath(root, path) !== undefined;
  if (value === undefined) return isThere ? [{ op: 'remove', path: pointer(path) }] : [];
  if (isThere) return [{ op: 'replace', path: pointer(path), value }];
  // What is missing on the way has to be made with it.
  let depth = path.length - 1;
  while (depth > 0 && valueAtPath(root, path.slice(0, depth)) === undefined) depth--;
  const nested = path.slice(depth + 1).reduceRight<PlainValue>((inner, key) => ({ [key]: inner }), value);
  return [{ op: 'add', path: pointer(path.slice(0, depth + 1)), value: nested }];
}

function pointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
