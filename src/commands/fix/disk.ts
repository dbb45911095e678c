import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { MendedFile } from '../../fixes/mend.ts';
import { gitRoot } from '../../input/gitignore.ts';
import { isWithin } from '../../input/globs.ts';
import { writeFile } from '../writeFile.ts';

/** The files of a run as they are on the disk, by the names that findings have for them. */
export class Disk {
  readonly #cwd: string;
  readonly #standardInput: string | undefined;

  /** @param standardInput What standard input is called, where it was read. */
  constructor(cwd: string, standardInput: string | undefined) {
    this.#cwd = cwd;
    this.#standardInput = standardInput;
  }

  /** Why a file cannot be written; undefined where it can. */
  obstacle(file: string, before: string): string | undefined {
    if (file === this.#standardInput) return 'standard input cannot be written';
    return writeFile({ ...this.#where(file), before, text: before, isTrial: true });
  }

  /**
   * Writes files, one that goes by several names once.
   * @returns Why some were not written, by file.
   */
  write(files: ReadonlyMap<string, MendedFile>): Map<string, string> {
    const refused = new Map<string, string>();
    const written = new Map<string, string>();
    for (const [file, { before, after }] of files) {
      const real = realOf(path.resolve(this.#cwd, file));
      if (written.get(real) === after) continue;
      const reason = writeFile({ ...this.#where(file), before, text: after });
      if (reason === undefined) written.set(real, after);
      else refused.set(file, reason);
    }
    return refused;
  }

  /** What lies outside of the repository, and was named, has a root of its own. */
  #where(file: string): { readonly path: string; readonly root: string } {
    const full = path.resolve(this.#cwd, file);
    const root = gitRoot(this.#cwd) ?? this.#cwd;
    const folder = path.dirname(full);
    return { path: full, root: isWithin(root, full) ? root : (gitRoot(folder) ?? folder) };
  }
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
