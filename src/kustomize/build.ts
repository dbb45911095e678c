import type { Resource } from '../model/resource.ts';
import { Accumulation } from './accumulate.ts';
import type { KustomizeFiles } from './files.ts';
import { addManagedBy } from './managedBy.ts';
import { isLocal, withPrintedAnnotations } from './finish.ts';
import { addHashes } from './generate/hash.ts';
import type { Kustomization } from '../model/kustomization.ts';
import type { ParsedFiles } from './parsedFiles.ts';
import type { KustomizeProblem } from './problem.ts';
import { fixNames } from './references/fixNames.ts';
import { RenderedResource } from './renderedResource.ts';
import { resolveVars } from './references/vars.ts';
import { Run } from './run.ts';
import { checkOrder, sortDrafts } from './sort.ts';

export interface BuildRequest {
  readonly directory: string;
  readonly files: KustomizeFiles;
  readonly loadRestrictions: 'root-only' | 'none';
  /** How a file is called in places: relative to the working directory. */
  readonly nameOf: (path: string) => string;
  /** Parsed files, shared by all builds of a run. */
  readonly cache: ParsedFiles;
}

export interface Build {
  /** In the order kustomize prints them. */
  readonly resources: readonly Resource[];
  /** What kustomize refuses, and what the engine leaves out. */
  readonly problems: readonly KustomizeProblem[];
  /** Every file read: kustomizations, resources, patches, generator files. Absolute. */
  readonly files: ReadonlySet<string>;
  /** Directories of all kustomizations that took part, the first being the one asked for. */
  readonly directories: readonly string[];
  /** What rules on kustomizations look at. */
  readonly kustomizations: readonly Kustomization[];
}

/** Renders a kustomization as `kustomize build` does. What is refused or unknown is noted, and everything else is still rendered. */
export function build({ directory, files, loadRestrictions, nameOf, cache }: BuildRequest): Build {
  const run = new Run(files, cache, loadRestrictions === 'root-only', nameOf);
  const resources = render(run, directory);
  return { resources, problems: run.problems, files: run.filesRead, directories: run.directories, kustomizations: run.kustomizations };
}

function render(run: Run, directory: string): readonly Resource[] {
  const accumulated = new Accumulation(run).directory(directory, undefined);
  if (!accumulated) return [];
  const { at, file } = accumulated;
  addHashes(at.drafts);
  fixNames(run, at);
  resolveVars(run, at);
  addManagedBy(at.drafts, file.get('buildMetadata'));
  const kept = at.drafts.filter((draft) => !isLocal(draft));
  checkOrder(run, file.get('sortOptions'));
  return sortDrafts(kept, file.get('sortOptions')).map(
    ({ root, writtenAs }) => new RenderedResource(withPrintedAnnotations(root), writtenAs, run.lacksConfiguration),
  );
}
