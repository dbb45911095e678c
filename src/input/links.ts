import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { gitRoot } from './gitignore.ts';

/**
 * Symbolic links met on a walk. A stranger's pull request must not make us read the rest of the disk, so only links
 * within the repository are followed; and only out of the walked directory, since what lies in it is met anyway. That
 * also ends every loop.
 */
export class Links {
  readonly #root: string;
  readonly #boundary: string;
  readonly #followed = new Set<string>();

  constructor(root: string) {
    this.#root = realpathSync(root);
    this.#boundary = gitRoot(this.#root) ?? this.#root;
  }

  /** What a link leads to, or nothing where it is not to be followed. */
  follow(link: string): 'file' | 'directory' | undefined {
    try {
      const target = realpathSync(link);
      if (isWithin(target, this.#root) || !isWithin(target, this.#boundary) || isWithin(this.#root, target)) return undefined;
      const stats = statSync(target);
      if (stats.isFile()) return 'file';
      if (!stats.isDirectory() || this.#followed.has(target)) return undefined;
      this.#followed.add(target);
      return 'directory';
    } catch {
      return undefined;
    }
  }
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer + path.sep);
}
