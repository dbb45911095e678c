import { existsSync } from 'node:fs';
import path from 'node:path';

/** A path that somebody wrote on Windows, as it is called here. Elsewhere a backslash may be part of a name, so a file of that name wins. */
export function withForwardSlashes(file: string, cwd: string): string {
  const slashed = file.replaceAll('\\', '/');
  return existsSync(path.resolve(cwd, file)) || !existsSync(path.resolve(cwd, slashed)) ? file : slashed;
}
