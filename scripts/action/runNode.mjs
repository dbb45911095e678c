import { spawnSync } from 'node:child_process';

/** Runs a program of Node's with the output of this one, and gives its exit code; that of a bug where a signal ended it. */
export function runNode(words, cwd) {
  const { status, error } = spawnSync(process.execPath, words, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  return status ?? 70;
}
