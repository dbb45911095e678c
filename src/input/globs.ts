import { existsSync } from 'node:fs';
import path from 'node:path';

export function isGlob(text: string): boolean {
  return /[*?[\]{}!]/.test(text);
}

/** The folder that a glob begins with; a path without wildcards is all of it. */
export function fixedPart(glob: string): string {
  const parts = glob.split('/');
  const end = parts.findIndex(isGlob);
  return (end === -1 ? parts : parts.slice(0, end)).join('/') || (glob.startsWith('/') ? '/' : '.');
}

/** The files below the fixed part of a glob that match it. */
export async function expandGlob(glob: string, cwd: string, walk: (directory: string) => AsyncIterable<string>): Promise<string[]> {
  const { Minimatch } = await import('minimatch');
  const directory = path.resolve(cwd, fixedPart(glob));
  if (!existsSync(directory)) return [];
  const pattern = new Minimatch(path.resolve(cwd, glob).split(path.sep).join('/'), { dot: true });
  const matches: string[] = [];
  for await (const file of walk(directory)) if (pattern.match(file.split(path.sep).join('/'))) matches.push(file);
  return matches;
}

/** A test for the files a path or glob stands for: a path for itself and all below. */
export async function pathMatcher(argument: string, directory: string): Promise<(file: string) => boolean> {
  const absolute = path.resolve(directory, argument);
  if (!isGlob(argument) || existsSync(absolute)) return (file) => isWithin(absolute, file);
  const { Minimatch } = await import('minimatch');
  const pattern = new Minimatch(absolute.split(path.sep).join('/'), { dot: true });
  return (file) => pattern.match(file.split(path.sep).join('/'));
}

/** Whether an absolute path is another one or lies below it. */
export function isWithin(root: string, file: string): boolean {
  return file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

/** A test for any of some globs, each read from `directory`; a glob without `/` matches a name at any depth. */
export async function globMatcher(globs: readonly string[], directory: string): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false;
  const { Minimatch } = await import('minimatch');
  const patterns = globs.map((glob) => {
    const anywhere = glob.replace(/\/$/, '').includes('/') ? glob : `**/${glob}`;
    return new Minimatch(anywhere.replace(/^\.\//, '').replace(/\/$/, ''), { dot: true });
  });
  return (full) => {
    const relative = path.relative(directory, full).split(path.sep).join('/');
    // A pattern that matches a directory covers all that lies below.
    const steps = relative.split('/');
    return patterns.some((pattern) => steps.some((_, index) => pattern.match(steps.slice(0, index + 1).join('/'))));
  };
}
