import path from 'node:path';
import type { Role } from '../model/role.ts';
import type { RenderedKustomization } from './renderKustomizations.ts';
import { roleOfPath } from './role.ts';
import { slashed } from './slashed.ts';

/**
 * The files of bases that only local environments render, as places name them. Where the same project has another environment, what
 * that one leaves out is meant for the laptop; components are there for some environments alone.
 */
export function localBases(
  roots: readonly RenderedKustomization[],
  roleOf: (root: RenderedKustomization) => Role,
  cwd: string,
): ReadonlySet<string> {
  const others = roots.filter((root) => roleOf(root) !== 'local');
  if (others.length === roots.length) return new Set();
  const elsewhere = new Set(others.flatMap(({ build }) => [...build.files]));
  const folders = new Set(others.map(({ directory }) => path.posix.dirname(directory)));
  const found = new Set<string>();
  for (const root of roots) {
    const { directory, build } = root;
    const isAlone = !folders.has(path.posix.dirname(directory)) && ![...build.files].some((file) => elsewhere.has(file));
    if (roleOf(root) === 'local' && isAlone) for (const file of baseFiles(root)) found.add(slashed(path.relative(cwd, file)));
  }
  return new Set([...found].filter((name) => roleOfPath(name).role === 'unknown'));
}

/** The files that a rendered kustomization takes from other folders. */
function baseFiles({ build }: RenderedKustomization): string[] {
  const components = new Set(build.kustomizations.filter(({ value }) => value['kind'] === 'Component').map(({ directory }) => directory));
  const innermostFirst = build.directories.toSorted((a, b) => b.length - a.length);
  return [...build.files].filter((file) => {
    const own = innermostFirst.find((folder) => file.startsWith(`${folder}/`));
    return own !== undefined && own !== build.directories[0] && !components.has(own);
  });
}
