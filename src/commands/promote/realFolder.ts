import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Where the nearest folder is that is there, with links followed. */
export function realFolder(folder: string): string {
  let at = folder;
  while (!existsSync(at) && at !== path.dirname(at)) at = path.dirname(at);
  return realpathSync(at);
}
