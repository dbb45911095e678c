import path from 'node:path';
import type { KustomizeFiles } from '../../src/kustomize/files.ts';

/** A tree in memory. Links name their target relative to the folder they are in. */
export function memoryFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  links: Readonly<Record<string, string>> = {},
): KustomizeFiles {
  const bytes = new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]));
  const folders = new Set<string>();
  for (const name of bytes.keys()) for (let at = path.posix.dirname(name); at !== '/'; at = path.posix.dirname(at)) folders.add(at);
  const targets = new Map(Object.entries(links).map(([name, target]) => [name, path.posix.resolve(path.posix.dirname(name), target)]));

  const realPath = (name: string): string => {
    for (let at = name; at !== '/'; at = path.posix.dirname(at)) {
      const target = targets.get(at);
      if (target !== undefined) return realPath(target + name.slice(at.length));
    }
    return name;
  };
  return {
    read: (name) => bytes.get(realPath(name)),
    isDirectory: (name) => folders.has(realPath(name)),
    realPath,
  };
}
