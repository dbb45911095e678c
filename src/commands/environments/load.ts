import path from 'node:path';
import type { ReadingProblem } from '../../engine/readingProblem.ts';
import { distinct, type FoundFile } from '../../input/discover.ts';
import { kustomizeProblems } from '../../input/kustomizeProblems.ts';
import { orphanedManifests } from '../../input/orphanedManifests.ts';
import { readManifests, type Manifests } from '../../input/readManifests.ts';
import type { Read } from '../../input/readSource.ts';
import type { RenderedKustomization } from '../../input/renderKustomizations.ts';
import { slashed } from '../../input/slashed.ts';
import type { Purpose } from '../../model/purpose.ts';
import type { Resource } from '../../model/resource.ts';
import { renderings, type RenderOptions } from './renderings.ts';

export interface LoadOptions extends RenderOptions {
  readonly purposeOf: (file: string) => Purpose;
  readonly standardInput?: Read | undefined;
}

/** What was made of files that belong together. */
export interface LoadedGroup {
  readonly roots: readonly RenderedKustomization[];
  /** The objects of files that no kustomization of the group has rendered. */
  readonly resources: readonly Resource[];
  /** The files read, as places name them. */
  readonly files: ReadonlySet<string>;
}

export interface Loaded {
  readonly groups: readonly LoadedGroup[];
  /** All that was read, of whatever group. */
  readonly manifests: Manifests;
  /** What is wrong with files and kustomizations, before any rule has seen them. */
  readonly problems: readonly ReadingProblem[];
}

/** Renders and reads files, group by group: a base may be part of one group, and stand for itself in another. */
export async function load(groups: readonly (readonly FoundFile[])[], options: LoadOptions): Promise<Loaded> {
  const { cwd, purposeOf, standardInput, progress } = options;
  const rendered = await renderings(groups, options);
  const nameOf = (file: string): string => slashed(path.relative(cwd, file));
  const plain = groups.map((files, index) => files.filter((file) => !rendered[index]!.files.has(slashed(file.path))));
  const read = distinct(plain.flat());
  const isRead = new Set(read.map((file) => nameOf(file.path)));
  const sources = new Map(rendered.flatMap((each) => each.sources.map((source) => [source.file, source] as const)));
  const manifests = await readManifests(
    read,
    cwd,
    standardInput,
    [...sources.values()].filter(({ file }) => !isRead.has(file)),
    progress,
  );
  const roots = rendered.flatMap((each) => each.roots);
  const isRendered = new Set(sources.keys());
  const strays = isRead.size === 0 ? [] : manifests.resources.filter(({ file }) => !isRendered.has(file));
  return {
    groups: rendered.map((rendering, index) => {
      const names = new Set(plain[index]!.map((file) => nameOf(file.path)));
      return {
        roots: rendering.roots,
        resources: groups.length === 1 ? manifests.resources : manifests.resources.filter(({ file }) => names.has(file)),
        files: new Set([...names, ...[...rendering.files].map(nameOf)]),
      };
    }),
    manifests,
    problems: [
      ...manifests.problems,
      ...kustomizeProblems(roots, purposeOf),
      ...orphanedManifests(roots, { ...manifests, resources: strays }, cwd, purposeOf),
    ],
  };
}
