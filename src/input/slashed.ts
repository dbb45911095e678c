import path from 'node:path';

/** A path as kustomizations and globs write it, on every system. */
export function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
