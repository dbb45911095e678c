import type { Path } from './path.ts';
import type { Place } from './place.ts';
import type { ResourceId, Written } from './resource.ts';

/** A list that a strategic merge put in place of another, for want of a merge key. */
export interface ReplacedList {
  readonly resource: ResourceId;
  readonly path: Path;
  /** Where the patch writes the list. */
  readonly place: Place;
  /** Where the list was written that is gone. */
  readonly previous: Place;
  readonly items: readonly unknown[];
  readonly previousItems: readonly unknown[];
}

/** What became of one patch of a kustomization. */
export interface PatchReport {
  readonly field: 'patches' | 'patchesStrategicMerge' | 'patchesJson6902' | 'transformers';
  readonly place: Place;
  /** What it selects by, if it has a target. */
  readonly target: PatchTarget | undefined;
  /** How many resources it was applied to. */
  readonly matched: number;
  /** Whether an entry that was left out may have brought the target. */
  readonly uncertain: boolean;
  readonly replacedLists: readonly ReplacedList[];
}

export interface PatchTarget {
  readonly place: Place;
  readonly value: Readonly<Record<string, unknown>>;
  /** Where one of its fields is written. */
  readonly locate: (field: string) => Place;
  /** What it could have selected, where it selects nothing. */
  readonly candidates: readonly ResourceId[];
}

/** What rules on kustomizations look at. */
export interface Kustomization {
  /** The file, as places call it. */
  readonly file: string;
  readonly directory: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly patches: readonly PatchReport[];
  /** The document of the file, and the way to the value at `path` in it. */
  readonly written: (path: Path) => Written | undefined;
  /** Where the value at `path` stands in the file. */
  readonly locate: (path: Path, part?: 'key' | 'value') => Place;
}
