import path from 'node:path';
import { appendTo } from '../model/appendTo.ts';
import { filesOf, type FoundFile } from './discover.ts';
import { gitRoot } from './gitignore.ts';
import { mayBeRead } from './mayBeRead.ts';

interface RepositoryFiles {
  /** Those of the files asked about that lie in it. */
  readonly own: readonly FoundFile[];
  /** All that may be manifests or scripts. */
  readonly all: readonly FoundFile[];
}

/** The git repositories that some files lie in, by their roots, with all of their files; outside of any, only they themselves. */
export async function repositoryFiles(
  files: readonly FoundFile[],
  isIgnored: (path: string) => boolean,
): Promise<ReadonlyMap<string, RepositoryFiles>> {
  const found = new Map<string, RepositoryFiles>();
  const roots = new Map<string, FoundFile[]>();
  for (const file of files) {
    const folder = path.dirname(file.path);
    const root = gitRoot(folder);
    if (root === undefined) found.set(folder, { own: [file], all: [file] });
    else appendTo(roots, root, file);
  }
  for (const [root, own] of roots) found.set(root, { own, all: (await filesOf(root, root, isIgnored, mayBeRead)) ?? [] });
  return found;
}
