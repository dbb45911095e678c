import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { KustomizeFiles } from '../kustomize/files.ts';
import { slashed } from './slashed.ts';

/** Files that kustomizations name, from the disk. What is not there, or may not be read, counts as missing. */
export const kustomizeDisk: KustomizeFiles = {
  read: (file) => (kindOf(file) === 'file' ? attempt(() => readFileSync(file)) : undefined),
  isDirectory: (file) => kindOf(file) === 'directory',
  realPath: (file) => slashed(attempt(() => realpathSync(file)) ?? file),
};

/** Larger files are no part of a manifest: a ConfigMap has at most 1 MB. */
const maxBytes = 32 * 1024 * 1024;

function kindOf(file: string): 'file' | 'directory' | undefined {
  const stats = attempt(() => statSync(file));
  if (stats?.isDirectory()) return 'directory';
  return stats?.isFile() && stats.size <= maxBytes ? 'file' : undefined;
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
