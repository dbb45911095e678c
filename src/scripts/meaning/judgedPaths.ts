import type { Word } from '../../model/script.ts';

/**
 * Whether a path may mean one of some files, or a folder above one. Nobody knows from where a script is run, and after which `cd`, so each
 * file is one that ends so.
 */
export function isJudged({ text }: Pick<Word, 'text'>, files: ReadonlySet<string>): boolean {
  const path = normalized(text);
  if (path === '') return false;
  if (files.has(path)) return true;
  for (const file of files) if (`/${file}`.endsWith(`/${path}`) || `/${file}`.includes(`/${path}/`)) return true;
  return false;
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
