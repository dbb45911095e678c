import type { Directive } from '../../engine/directives.ts';
import type { ReadingProblem } from '../../engine/readingProblem.ts';
import type { ResourceSet } from '../../engine/resourceSet.ts';
import type { Kustomization } from '../../model/kustomization.ts';

/** An environment with all that was read of it. Its resources are what would be deployed: what is rendered, or plain manifests. */
export interface LoadedEnvironment extends ResourceSet {
  /** Of the configuration or the layout, or the path it was asked for by. */
  readonly name: string;
  readonly environment: string;
  /** What went wrong while reading and rendering it. Where kustomize refuses a folder, this says why there is nothing. */
  readonly problems: readonly ReadingProblem[];
  /** Suppressions in comments of its files. */
  readonly directives: readonly Directive[];
  readonly kustomizations: readonly Kustomization[];
  /** The files that took part, as places name them. */
  readonly files: ReadonlySet<string>;
  /** Texts by file, for reporters that show or hash lines. */
  readonly texts: ReadonlyMap<string, string>;
}
