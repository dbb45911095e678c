import path from 'node:path';

/**
 * A file by its path from the root of the repository, with `/`, wherever the program ran. It begins with `..` where the
 * file lies outside, and is absolute where that is another drive of Windows.
 */
export function repositoryPath(file: string, { cwd, root }: { readonly cwd: string; readonly root: string }): string {
  return path.relative(root, path.resolve(cwd, file)).split(path.sep).join('/');
}
