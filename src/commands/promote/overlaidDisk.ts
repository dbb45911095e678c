import path from 'node:path';
import { kustomizeDisk } from '../../input/kustomizeDisk.ts';
import { slashed } from '../../input/slashed.ts';
import type { KustomizeFiles } from '../../kustomize/files.ts';

/** The disk as it would be with some files written. Paths are absolute. */
export function overlaidDisk(files: ReadonlyMap<string, string>): KustomizeFiles {
  const texts = new Map([...files].map(([file, text]) => [realPath(file), text]));
  const folders = new Set<string>();
  for (const file of texts.keys())
    for (let folder = path.posix.dirname(file); !folders.has(folder); folder = path.posix.dirname(folder)) folders.add(folder);
  return {
    read(file) {
      const text = texts.get(realPath(file));
      return text === undefined ? kustomizeDisk.read(file) : new TextEncoder().encode(text);
    },
    isDirectory: (file) => folders.has(realPath(file)) || kustomizeDisk.isDirectory(file),
    realPath,
  };
}

/** With the links of those folders followed that are there. */
function realPath(file: string): string {
  const parts: string[] = [];
  for (let at = slashed(path.resolve(file)); ; at = path.posix.dirname(at)) {
    const isThere = kustomizeDisk.isDirectory(at) || kustomizeDisk.read(at) !== undefined;
    if (isThere || at === path.posix.dirname(at)) return path.posix.join(kustomizeDisk.realPath(at), ...parts);
    parts.unshift(path.posix.basename(at));
  }
}
