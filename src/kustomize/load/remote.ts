import type { Run } from '../run.ts';
import { textOf } from '../tree/lookup.ts';
import type { Node } from '../tree/node.ts';

/** Whether an entry names something that has to be fetched. */
export function isRemote(entry: string): boolean {
  return (
    /^(?:[a-z]+:\/\/|git::|git@|[\w.-]+@[\w.-]+:|github\.com[/:]|gh:)/i.test(entry) ||
    (/\.git(?:[/?]|$)/.test(entry) && !entry.startsWith('.')) ||
    /^[^./][^/]*\.[^/]+\/.*\/\/.*/.test(entry) ||
    /[?&]ref=/.test(entry)
  );
}

/** Whether a path names a file that has to be fetched; other than directories those have no short forms. */
export function isRemoteFile(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** Notes that an entry is left out. */
export function leaveOutRemote(run: Run, entry: Node, name = textOf(entry)): void {
  run.unsupported(`\`${name}\` has to be fetched, which is not done here; what it brings is not checked`, entry.origin.place());
}
