import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { fixedPart, isWithin } from '../../input/globs.ts';
import { slashed } from '../../input/kustomizeDisk.ts';
import { purposeOf } from '../../input/purpose.ts';
import type { Purpose } from '../../model/purpose.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Role } from '../../model/role.ts';

/** What the caller asked for. */
export interface Asked {
  readonly cwd: string;
  /** Files, directories and globs: who names a folder of tests wants it judged. */
  readonly paths: readonly string[];
  /** Outweighs everything, and says that all of it is to be deployed. */
  readonly role?: Role | undefined;
}

/** Tells what a file is there for: as its folders below the innermost root say; a root that is itself of tests or examples was meant. */
export function purposeIn({ environments }: Pick<ResolvedConfig, 'environments'>, { cwd, paths, role }: Asked): (file: string) => Purpose {
  if (role) return () => 'deployment';
  const roots = paths.map((each) => path.resolve(cwd, fixedPart(each))).toSorted((a, b) => b.length - a.length);
  const named = new Set(roots.filter((root) => purposeOf(`${slashed(path.relative(cwd, root))}/`) !== 'deployment'));
  return rememberLast((file: string) => {
    const absolute = path.resolve(cwd, file);
    if (environments.some((each) => each.rootOf(absolute) !== undefined)) return 'deployment';
    const root = roots.find((each) => isWithin(each, absolute));
    return root === undefined || named.has(root) ? 'deployment' : purposeOf(slashed(path.relative(root, absolute)));
  });
}
