import path from 'node:path';
import { type Build, build } from '../../src/kustomize/build.ts';
import type { KustomizeFiles } from '../../src/kustomize/files.ts';
import { ParsedFiles } from '../../src/kustomize/parsedFiles.ts';

interface Settings {
  readonly loadRestrictions?: 'root-only' | 'none';
  /** What places are relative to. */
  readonly root?: string;
  readonly cache?: ParsedFiles;
}

export function render(
  directory: string,
  files: KustomizeFiles,
  { loadRestrictions = 'root-only', root = '/', cache = new ParsedFiles() }: Settings = {},
): Build {
  const nameOf = (file: string): string => path.posix.relative(root, file);
  return build({ directory, files, loadRestrictions, nameOf, cache });
}

/** What is printed, as plain values. */
export function objectsOf({ resources }: Pick<Build, 'resources'>): unknown[] {
  return resources.map(({ root }) => root.raw);
}
