import path from 'node:path';
import { build, type Build } from '../kustomize/build.ts';
import { ParsedFiles } from '../kustomize/parsedFiles.ts';
import type { Source } from '../yaml/source.ts';
import type { FoundFile } from './discover.ts';
import { kustomizeDisk, slashed } from './kustomizeDisk.ts';
import { directoriesOfKustomization, isKustomizationFile } from './kustomizationFiles.ts';

/** A kustomization that nobody else in the input includes, as it is rendered. */
export interface RenderedKustomization {
  /** From the working directory; `.` for itself. */
  readonly directory: string;
  readonly build: Build;
}

export interface Rendering {
  readonly roots: readonly RenderedKustomization[];
  /** The files that took part, absolute: nobody should check them once more as they stand. */
  readonly files: ReadonlySet<string>;
  /** Their texts. */
  readonly sources: readonly Source[];
}

/** Renders the kustomizations among some files: those that others include take part through them. */
export function renderKustomizations(found: readonly FoundFile[], cwd: string, loadRestrictions: 'root-only' | 'none'): Rendering {
  const files = new Set<string>();
  const cache = new ParsedFiles();
  const nameOf = (file: string): string => slashed(path.relative(cwd, file));
  const directories = found
    .map((each) => slashed(each.path))
    .filter(isKustomizationFile)
    .map((file) => path.posix.dirname(file));
  const roots = rootsAmong([...new Set(directories)], cache, nameOf).map((directory) => {
    const built = build({ directory, files: kustomizeDisk, loadRestrictions, nameOf, cache });
    for (const file of built.files) files.add(file);
    return { directory: nameOf(directory) || '.', build: built };
  });
  return { roots, files, sources: cache.sources(files) };
}

function rootsAmong(directories: readonly string[], cache: ParsedFiles, nameOf: (file: string) => string): string[] {
  const included = new Set<string>();
  const components = new Set<string>();
  for (const directory of directories) {
    for (const name of ['kustomization.yaml', 'kustomization.yml', 'Kustomization']) {
      const file = path.posix.join(directory, name);
      const bytes = cache.read(kustomizeDisk, file);
      const value = bytes && cache.parse(file, nameOf(file), bytes).documents?.[0]?.document.value;
      if ((value as { kind?: unknown } | undefined)?.kind === 'Component') components.add(directory);
      for (const each of directoriesOfKustomization(value)) {
        const inside = path.posix.join(directory, each);
        if (cache.isDirectory(kustomizeDisk, inside)) included.add(cache.realPath(kustomizeDisk, inside));
      }
    }
  }
  return directories.filter((directory) => !components.has(directory) && !included.has(cache.realPath(kustomizeDisk, directory)));
}
