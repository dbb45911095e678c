import path from 'node:path';
import { build, type Build } from '../kustomize/build.ts';
import { ParsedFiles } from '../kustomize/parsedFiles.ts';
import type { Progress } from '../model/progress.ts';
import type { Source } from '../yaml/source.ts';
import type { FoundFile } from './discover.ts';
import { kustomizeDisk } from './kustomizeDisk.ts';
import { directoriesOfKustomization, isKustomizationFile } from './kustomizationFiles.ts';
import { parsedKustomization } from './parsedKustomization.ts';
import { slashed } from './slashed.ts';

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

/**
 * Renders the kustomizations among some files: those that others include take part through them.
 * @param cache Files that were parsed before, where more is rendered in one run.
 */
export function renderKustomizations(
  found: readonly FoundFile[],
  cwd: string,
  loadRestrictions: 'root-only' | 'none',
  cache: ParsedFiles = new ParsedFiles(),
  progress?: Progress,
): Rendering {
  const files = new Set<string>();
  const nameOf = (file: string): string => slashed(path.relative(cwd, file));
  const fileOf = new Map<string, string>();
  for (const each of found)
    if (isKustomizationFile(slashed(each.path))) fileOf.set(path.posix.dirname(slashed(each.path)), slashed(each.path));
  const roots: RenderedKustomization[] = [];
  const render = (directory: string): void => {
    const built = build({ directory, files: kustomizeDisk, loadRestrictions, nameOf, cache });
    for (const file of built.files) files.add(file);
    roots.push({ directory: nameOf(directory) || '.', build: built });
  };
  const { components, included } = relationsAmong(fileOf.keys(), cache, nameOf);
  for (const directory of components) fileOf.delete(directory);
  const tops = [...fileOf.keys()].filter((directory) => !included.has(cache.realPath(kustomizeDisk, directory)));
  for (const [index, directory] of tops.entries()) {
    progress?.('rendering', index + 1, tops.length);
    render(directory);
  }
  // A cycle has no root, and a base of what failed early has not been reached.
  for (const [directory, file] of fileOf) if (included.has(cache.realPath(kustomizeDisk, directory)) && !files.has(file)) render(directory);
  return { roots, files, sources: cache.sources(files) };
}

interface Relations {
  readonly components: ReadonlySet<string>;
  /** Real paths of the directories that some kustomization includes. */
  readonly included: ReadonlySet<string>;
}

function relationsAmong(directories: Iterable<string>, cache: ParsedFiles, nameOf: (file: string) => string): Relations {
  const included = new Set<string>();
  const components = new Set<string>();
  for (const directory of directories) {
    for (const name of ['kustomization.yaml', 'kustomization.yml', 'Kustomization']) {
      const value = parsedKustomization(path.posix.join(directory, name), cache, nameOf);
      if ((value as { kind?: unknown } | undefined)?.kind === 'Component') components.add(directory);
      for (const each of directoriesOfKustomization(value)) {
        const inside = path.posix.join(directory, each);
        if (cache.isDirectory(kustomizeDisk, inside)) included.add(cache.realPath(kustomizeDisk, inside));
      }
    }
  }
  return { components, included };
}
