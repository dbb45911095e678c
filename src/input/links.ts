import { realpathSync, statSync } from 'node:fs';
import { gitRoot } from './gitignore.ts';
import { isWithin } from './globs.ts';

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
      if (isWithin(this.#root, target) || !isWithin(this.#boundary, target) || isWithin(target, this.#root)) return undefined;
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
