import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { nearest } from '../model/nearest.ts';
import { GitIgnore } from './gitignore.ts';
import { expandGlob, isGlob } from './globs.ts';
import { Links } from './links.ts';
import { slashed } from './slashed.ts';

/** A file to read. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Whether the caller asked for this very file. */
  readonly named: boolean;
}

/** Tells of the name of a file, or its path, whether a folder is searched for it. */
export type Wanted = (file: string) => boolean;

const extensions = new Set(['.yaml', '.yml', '.json']);

/** Whether a file may hold manifests. */
export const mayBeManifest: Wanted = (file) => extensions.has(path.extname(file).toLowerCase()) || path.basename(file) === 'Kustomization';

const skipped = new Set(['.git', 'node_modules']);

/**
 * The files that paths, directories and globs stand for: each once, in the order of the arguments, directories sorted.
 * Directories lose what `.gitignore` and `isIgnored` exclude, and links that lead out of the repository.
 *
 * @param isIgnored Tells of an absolute path whether the configuration excludes it; also for files that were named.
 * @param isWanted Which files of folders count; by default those that may be manifests.
 * @throws UserError for a path that does not exist.
 */
export async function discover(
  paths: readonly string[],
  cwd: string,
  isIgnored: (path: string) => boolean,
  isWanted?: Wanted,
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const argument of paths) {
    const files = await filesOf(argument, cwd, isIgnored, isWanted);
    if (files) found.push(...files);
    else if (isGlob(argument))
      throw new UserError(
        'input',
        `${argument}: no file matches`,
        'quote the glob so that the shell does not expand it, and check it with `ls`',
      );
    else throw new UserError('input', `${argument}: not found`, suggestion(argument, cwd));
  }
  return distinct(found);
}

/** The files that one path, directory or glob stands for; undefined where there is nothing of that name. */
export async function filesOf(
  argument: string,
  cwd: string,
  isIgnored: (path: string) => boolean,
  isWanted: Wanted = mayBeManifest,
): Promise<FoundFile[] | undefined> {
  const absolute = path.resolve(cwd, argument);
  const found: FoundFile[] = [];
  if (existsSync(absolute)) {
    if (!statSync(absolute).isDirectory()) found.push({ path: absolute, named: true });
    else for await (const file of walk(absolute, isIgnored, isWanted)) found.push({ path: file, named: false });
  } else if (isGlob(argument)) {
    const matches = await expandGlob(slashed(argument), cwd, (directory) => walk(directory, isIgnored, isWanted));
    if (matches.length === 0) return undefined;
    found.push(...matches.map((file) => ({ path: file, named: false })));
  } else return undefined;
  return found.filter((file) => !isIgnored(file.path));
}

/** Each file once. */
export function distinct(files: readonly FoundFile[]): FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const file of files) if (!byPath.has(file.path)) byPath.set(file.path, file);
  return [...byPath.values()];
}

async function* walk(root: string, isIgnored: (path: string) => boolean, isWanted: Wanted): AsyncIterable<string> {
  const ignored = await GitIgnore.above(root);
  const links = new Links(root);

  async function* enter(directory: string): AsyncIterable<string> {
    const entries = list(directory);
    if (entries.some(({ name }) => name === '.gitignore')) await ignored.enter(directory);
    for (const entry of entries) {
      const full = path.join(directory, entry.name);
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? links.follow(full) : undefined;
      if (kind === undefined || (kind === 'directory' && skipped.has(entry.name))) continue;
      if (kind === 'file' && !isWanted(full)) continue;
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
    throw new UserError(
      'input',
      `${directory}: cannot be listed (${(error as NodeJS.ErrnoException).code})`,
      'check its permissions, or name it under `ignore`',
    );
  }
}

function suggestion(argument: string, cwd: string): string {
  // As Windows writes paths, where that is not the system.
  const turned = argument.replaceAll('\\', '/');
  if (turned !== argument && existsSync(path.resolve(cwd, turned))) return `did you mean ${turned}?`;
  const absolute = path.resolve(cwd, argument);
  const parent = path.dirname(absolute);
  const siblings = existsSync(parent) && statSync(parent).isDirectory() ? readdirSync(parent) : [];
  const guess = nearest(path.basename(absolute), siblings);
  if (guess) return `did you mean ${path.join(path.dirname(argument), guess)}?`;
  return 'name a manifest, a directory, a glob, or - for standard input';
}
