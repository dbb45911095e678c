import type { ResourceId } from '../../model/resource.ts';

/** Where objects without a namespace go. No namespace can be called so. */
const withoutNamespace = '_cluster';

/**
 * A path of its own for each object, as `<namespace>/<kind>-<name>.yaml`: safe on every file system, whatever the names are, and with
 * forward slashes.
 */
export function splitPaths(ids: readonly ResourceId[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const folder = id.namespace === '' ? withoutNamespace : safe(id.namespace, 63);
    const kind = safe(id.kind.toLowerCase(), 63);
    const name = safe(id.name, 150);
    for (const stem of candidates(kind, safe(id.group, 63), name, taken.size)) {
      const path = `${folder}/${stem}.yaml`;
      // File systems of Windows and macOS do not tell cases apart.
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
    throw new Error('unreachable: the candidates do not end');
  });
}

/** With the group where two kinds have one name, then with numbers. */
function* candidates(kind: string, group: string, name: string, count: number): Generator<string> {
  yield `${kind}-${name}`;
  yield `${kind}.${group}-${name}`;
  for (let number = count + 1; ; number++) yield `${kind}-${name}_${number}`;
}

/** Names that Windows keeps for devices. */
const device = /^(?:aux|con|nul|prn|com\d|lpt\d)(?:\.|$)/i;

/** A name as one step of a path: no separator, no dots that lead upwards, nothing that a shell or a file system reads. */
function safe(name: string, length: number): string {
  const text = name
    .slice(0, length)
    .replaceAll(/[^\w.-]/g, '_')
    .replaceAll(/^[.-]+|\.+$/g, '_');
  return text === '' || device.test(text) ? `${text}_` : text;
}
