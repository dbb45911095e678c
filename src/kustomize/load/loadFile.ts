import type { ParsedFile } from '../parsedFiles.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import type { Origin } from '../tree/origin.ts';

/** Joins a path to a directory; `..` and `.` are resolved. Both sides use forward slashes. */
export function joinPath(directory: string, path: string): string {
  const absolute = path.startsWith('/') || /^[A-Za-z]:\//.test(path);
  const parts: string[] = [];
  for (const part of (absolute ? path : `${directory}/${path}`).split('/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.length === 1 ? `${parts[0]}/` : parts.join('/');
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`);
}

/** The bytes of a file a kustomization names; undefined where there is none. Refused outside the kustomization's own directory. */
export function loadFile(run: Run, root: string, name: string, from: Origin): { path: string; bytes: Uint8Array } | undefined {
  const path = joinPath(root, name);
  const bytes = run.cache.read(run.files, path);
  if (!bytes) return undefined;
  if (run.rootOnly && !isWithin(root, run.cache.realPath(run.files, path))) {
    run.missing++;
    throw new Refusal(
      `\`${name}\` lies outside the directory of the kustomization, which kustomize refuses to read; move it there, make its directory a base, or use \`--load-restrictions none\``,
      from,
    );
  }
  run.filesRead.add(path);
  return { path, bytes };
}

/** The same, and refused where it is missing. */
export function needFile(run: Run, root: string, name: string, from: Origin): { path: string; bytes: Uint8Array } {
  const file = loadFile(run, root, name, from);
  if (file) return file;
  run.missing++;
  throw new Refusal(`there is no file \`${name}\`; add it or correct the path`, from, name);
}

export function parseFile(run: Run, { path, bytes }: { path: string; bytes: Uint8Array }): ParsedFile {
  return run.cache.parse(path, run.nameOf(path), bytes);
}
