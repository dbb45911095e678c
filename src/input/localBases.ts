import path from 'node:path';
import type { Role } from '../model/role.ts';
import type { RenderedKustomization } from './renderKustomizations.ts';
import { roleOfPath } from './role.ts';
import { slashed } from './slashed.ts';

/** The files of bases that only local environments render, as places name them. Components are there for some environments alone. */
export function localBases(
  roots: readonly RenderedKustomization[],
  roleOf: (root: RenderedKustomization) => Role,
  cwd: string,
): ReadonlySet<string> {
  const [local, others] = [roots.filter((root) => roleOf(root) === 'local'), roots.filter((root) => roleOf(root) !== 'local')];
  const replaced = new Set(others.flatMap(({ build }) => [...build.files]));
  const found = new Set<string>();
  for (const { build } of local) {
    const components = new Set(build.kustomizations.filter(({ value }) => value['kind'] === 'Component').map(({ directory }) => directory));
    const folders = build.directories.toSorted((a, b) => b.length - a.length);
    for (const file of build.files) {
      const own = folders.find((folder) => file.startsWith(`${folder}/`));
      const isBase = own !== undefined && own !== build.directories[0] && !components.has(own);
      const name = slashed(path.relative(cwd, file));
      if (isBase && !replaced.has(file) && roleOfPath(name).role === 'unknown') found.add(name);
    }
  }
  return found;
}
