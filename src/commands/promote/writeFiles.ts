import { lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { isWithin } from '../../input/globs.ts';
import { putFile } from '../../input/putFile.ts';
import { realFolder } from './realFolder.ts';

/** A file as it was read, and as it should become. */
export interface WantedFile {
  /** Absolute. */
  readonly file: string;
  /** How people call it. */
  readonly shown: string;
  /** Undefined where there was none. */
  readonly before: string | undefined;
  /** Undefined where it goes. */
  readonly after: string | undefined;
}

/**
 * Writes all files or none: each at once, with the mode it has. Nothing is written through a link, or out of `boundary`.
 * @throws UserError, with everything as it was, for files that may not be written or have changed since they were read.
 */
export function writeFiles(files: readonly WantedFile[], boundary: string): void {
  for (const each of files) check(each, realpathSync(boundary));
  const done: WantedFile[] = [];
  try {
    for (const each of files) {
      check(each, realpathSync(boundary));
      if (each.after === undefined) remove(each);
      else replace(each.file, each.after, each.shown);
      done.push(each);
    }
  } catch (error) {
    for (const { file, shown, before } of done.reverse()) {
      if (before === undefined) rmSync(file, { force: true });
      else replace(file, before, shown);
    }
    throw error;
  }
}

function check({ file, shown, before }: WantedFile, boundary: string): void {
  const stats = attempt(() => lstatSync(file));
  if (stats?.isSymbolicLink())
    throw refusal(shown, 'is a link, and nothing is written through it', 'remove it, or name another folder with --to');
  if (stats && !stats.isFile()) throw refusal(shown, 'is no file', 'remove it, or name another folder with --to');
  if (!isWithin(boundary, realFolder(path.dirname(file))))
    throw refusal(shown, 'leads out of the repository, by a link', 'remove the link, or name another folder with --to');
  if (stats && (stats.mode & 0o222) === 0) throw refusal(shown, 'is read-only', 'make it writable: chmod u+w');
  const now = stats && attempt(() => readFileSync(file, 'utf8'));
  if (now !== before) throw refusal(shown, before === undefined ? 'is there already' : 'has changed meanwhile', 'run it again');
}

function replace(file: string, text: string, shown: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // What holds values of Secrets is nobody else's.
    putFile(file, text, { like: attempt(() => statSync(file)), mode: file.endsWith('.env') ? 0o600 : undefined });
  } catch (error) {
    throw refusal(shown, `cannot be written (${(error as NodeJS.ErrnoException).code})`, 'check the folder and its permissions');
  }
}

function remove({ file, shown }: WantedFile): void {
  try {
    rmSync(file);
  } catch (error) {
    throw refusal(shown, `cannot be removed (${(error as NodeJS.ErrnoException).code})`, 'check the folder and its permissions');
  }
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

function refusal(shown: string, what: string, help: string): UserError {
  return new UserError('input', `${shown} ${what}; nothing was written`, help);
}
