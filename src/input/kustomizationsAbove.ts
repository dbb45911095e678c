import path from 'node:path';
import { ParsedFiles } from '../kustomize/parsedFiles.ts';
import { appendTo } from '../model/appendTo.ts';
import type { FoundFile } from './discover.ts';
import { directoriesOfKustomization, filesOfKustomization, isKustomizationFile } from './kustomizationFiles.ts';
import { kustomizeDisk } from './kustomizeDisk.ts';
import { parsedKustomization } from './parsedKustomization.ts';
import { slashed } from './slashed.ts';

/**
 * Finds, among some files, the kustomizations that a file has a part in: itself, those that name it, and those that include one of
 * these, up to the overlays that nobody includes.
 *
 * @returns The kustomizations for an absolute path.
 */
export function kustomizationsAbove(found: readonly FoundFile[]): (file: string) => ReadonlySet<FoundFile> {
  const cache = new ParsedFiles();
  const real = (file: string): string => cache.realPath(kustomizeDisk, slashed(file));
  const namedBy = new Map<string, FoundFile[]>();
  for (const kustomization of found) {
    const file = slashed(kustomization.path);
    if (!isKustomizationFile(file)) continue;
    const value = parsedKustomization(file, cache, slashed);
    for (const each of [...directoriesOfKustomization(value), ...filesOfKustomization(value)])
      appendTo(namedBy, real(path.posix.join(path.posix.dirname(file), each)), kustomization);
    appendTo(namedBy, real(file), kustomization);
  }
  return (file) => {
    const reached = new Set<FoundFile>();
    const pending = [real(file)];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      for (const kustomization of namedBy.get(at) ?? []) {
        if (reached.has(kustomization)) continue;
        reached.add(kustomization);
        // Kustomizations include each other by their folders.
        pending.push(real(path.dirname(kustomization.path)));
      }
    }
    return reached;
  };
}
