import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ignore } from 'ignore';
import { slashed } from './slashed.ts';

/** What the `.gitignore` files on the way to a file exclude, as git reads them. */
export class GitIgnore {
  /** Innermost last. */
  readonly #files: { readonly directory: string; readonly rules: Ignore }[] = [];

  /** Starts with the `.gitignore` files above a directory, up to the root of its git repository. */
  static async above(directory: string): Promise<GitIgnore> {
    const ignore = new GitIgnore();
    const root = gitRoot(directory);
    if (root !== undefined) {
      const steps = path.relative(root, directory).split(path.sep).filter(Boolean);
      for (let depth = 0; depth < steps.length; depth++) await ignore.enter(path.join(root, ...steps.slice(0, depth)));
    }
    return ignore;
  }

  /** Reads the `.gitignore` of a directory about to be walked, if it has one. */
  async enter(directory: string): Promise<void> {
    const file = path.join(directory, '.gitignore');
    if (!existsSync(file)) return;
    const { default: ignore } = await import('ignore');
    this.#files.push({ directory, rules: ignore().add(readFileSync(file, 'utf8')) });
  }

  excludes(full: string, isDirectory: boolean): boolean {
    let excluded = false;
    for (const { directory, rules } of this.#files) {
      const relative = path.relative(directory, full);
      if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) continue;
      const { ignored, unignored } = rules.test(slashed(relative) + (isDirectory ? '/' : ''));
      if (ignored) excluded = true;
      else if (unignored) excluded = false;
    }
    return excluded;
  }
}

/** The directory that holds `.git`, from `directory` upwards. */
export function gitRoot(directory: string): string | undefined {
  for (let current = directory; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, '.git'))) return current;
    if (current === path.dirname(current)) return undefined;
  }
}
