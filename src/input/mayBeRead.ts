import { mayBeManifest } from './discover.ts';
import { mayBeScript } from './readScripts.ts';

/** Whether a file may hold manifests or commands, told from its name. */
export function mayBeRead(file: string): boolean {
  return mayBeManifest(file) || mayBeScript(file);
}
