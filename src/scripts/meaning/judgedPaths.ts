import type { Word } from '../../model/script.ts';

/**
 * Whether a path may mean one of some files, or a folder above one. Nobody knows from where a script is run, and after which `cd`, so each
 * file is one that ends so.
 */
export function isJudged({ text }: Pick<Word, 'text'>, files: ReadonlySet<string>): boolean {
  const path = normalized(text);
  return path !== '' && stretchesOf(files).has(path);
}

/** Every stretch of whole names in some paths: of `a/b/c`, also `a`, `b`, `b/c`. Two sets are asked about in turn. */
function stretchesOf(paths: ReadonlySet<string>): ReadonlySet<string> {
  const known = remembered.get(paths);
  if (known) return known;
  const stretches = new Set<string>();
  for (const path of paths) for (const stretch of stretchesIn(path)) stretches.add(stretch);
  remembered.set(paths, stretches);
  return stretches;
}

const remembered = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** So many folders lie within each other at most; the first ones of longer paths do not count. */
const deepest = 24;

export function stretchesIn(path: string): string[] {
  const names = path.split('/').slice(-deepest);
  return names.flatMap((_, start) => names.slice(start).map((_, length) => names.slice(start, start + length + 1).join('/')));
}

/** Without `./`, `../` and slashes that mean nothing; of a pattern, the folder before it. */
export function normalized(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const pattern = parts.findIndex((part) => /[*?[{]/.test(part));
  return (pattern === -1 ? parts : parts.slice(0, pattern)).join('/');
}
