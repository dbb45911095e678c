import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { nearest } from '../model/nearest.ts';
import { GitIgnore } from './gitignore.ts';
import { expandGlob, isGlob } from './globs.ts';

/** A file to read. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Whether the caller asked for this very file. */
  readonly named: boolean;
}

const extensions = new Set(['.yaml', '.yml', '.json']);
const skipped = new Set(['.git', 'node_modules']);

/**
 * The files that paths, directories and globs stand for: each once, in the order of the arguments, directories sorted.
 * Directories lose what `.gitignore` and `isIgnored` exclude, and links that lead out of them.
 *
 * @param isIgnored Tells of an absolute path whether the configuration excludes it; also for files that were named.
 * @throws UserError for a path that does not exist.
 */
export async function discover(paths: readonly string[], cwd: string, isIgnored: (path: string) => boolean): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (file: FoundFile): void => {
    if (!found.has(file.path) && !isIgnored(file.path)) found.set(file.path, file);
  };
  for (const argument of paths) {
    const absolute = path.resolve(cwd, argument);
    if (existsSync(absolute)) {
      if (!statSync(absolute).isDirectory()) add({ path: absolute, named: true });
      else for await (const file of walk(absolute, isIgnored)) add({ path: file, named: false });
    } else if (isGlob(argument)) {
      const matches = await expandGlob(argument, cwd, (directory) => walk(directory, isIgnored));
      if (matches.length === 0) throw new UserError('input', `${argument}: no file matches`, 'quote the glob so that the shell does not expand it, and check it with `ls`');
      for (const file of matches) add({ path: file, named: false });
    } else throw new UserError('input', `${argument}: not found`, suggestion(absolute, argument));
  }
  return [...found.values()];
}

async function* walk(root: string, isIgnored: (path: string) => boolean): AsyncIterable<string> {
  const realRoot = realpathSync(root);
  const ignored = await GitIgnore.above(root);
  const visited = new Set<string>();

  async function* enter(directory: string): AsyncIterable<string> {
    const real = realpathSync(directory);
    if (visited.has(real)) return;
    visited.add(real);
    await ignored.enter(directory);
    for (const entry of list(directory)) {
      const full = path.join(directory, entry.name);
      const kind = kindOf(full, entry, realRoot);
      if (kind === undefined || (kind === 'directory' && skipped.has(entry.name))) continue;
      if (kind === 'file' && !extensions.has(path.extname(entry.name).toLowerCase())) continue;
      if (ignored.excludes(full, kind === 'directory') || isIgnored(full)) continue;
      if (kind === 'directory') yield* enter(full);
      else yield full;
    }
  }
  yield* enter(root);
}

function list(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new UserError('input', `${directory}: cannot be listed (${(error as NodeJS.ErrnoException).code})`, 'check its permissions, or name it under `ignore`');
  }
}

/** A link counts as what it leads to, as long as that lies below the directory the caller named. */
function kindOf(full: string, entry: Dirent, realRoot: string): 'file' | 'directory' | undefined {
  if (entry.isDirectory()) return 'directory';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return undefined;
  try {
    const target = realpathSync(full);
    if (target !== realRoot && !target.startsWith(realRoot + path.sep)) return undefined;
    const stats = statSync(target);
    return stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

function suggestion(absolute: string, argument: string): string {
  const parent = path.dirname(absolute);
  const siblings = existsSync(parent) && statSync(parent).isDirectory() ? readdirSync(parent) : [];
  const guess = nearest(path.basename(absolute), siblings);
  if (guess) return `did you mean ${path.join(path.dirname(argument), guess)}?`;
  return 'name a manifest, a directory, a glob, or - for standard input';
}
