import { isMap } from '../model/isMap.ts';

/** The files that a field of a kustomization names, those of patches with a target left out: they hold operations. */
export function listedNames(kustomization: unknown, field: 'resources' | 'patches'): ReadonlySet<string> {
  const entries: unknown = isMap(kustomization) ? kustomization[field] : undefined;
  const names = (Array.isArray(entries) ? (entries as readonly unknown[]) : []).flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return isMap(entry) && typeof entry['path'] === 'string' && entry['target'] === undefined && entry['options'] === undefined
      ? [entry['path']]
      : [];
  });
  return new Set(names.map((name) => name.replace(/^\.\//, '')));
}

/** `service-types.yaml`, or with a number where that is something else already. */
export function freeName(stem: string, isFree: (name: string) => boolean, ending = '.yaml'): string {
  const safe = stem.replaceAll(/[^\w.-]/g, '_').slice(0, 150);
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${safe}${ending}` : `${safe}-${number}${ending}`;
    if (isFree(name)) return name;
  }
}
