import type { Path } from '../model/path.ts';
import type { Place } from '../model/place.ts';
import type { ResourceId } from '../model/resource.ts';

/** A list that a strategic merge put in place of another, for want of a merge key. */
export interface ReplacedList {
  readonly resource: ResourceId;
  readonly path: Path;
  /** Where the patch writes the list. */
  readonly place: Place;
  /** Where the list was written that is gone. */
  readonly previous: Place;
  readonly items: number;
  readonly previousItems: number;
}

/** What became of one patch of a kustomization. */
export interface PatchReport {
  readonly field: 'patches' | 'patchesStrategicMerge' | 'patchesJson6902' | 'transformers';
  readonly place: Place;
  /** Where its target is written, if it has one. */
  readonly target: Place | undefined;
  /** How many resources it was applied to. */
  readonly matched: number;
  /** Whether an entry that was left out may have brought the target. */
  readonly uncertain: boolean;
  readonly replacedLists: readonly ReplacedList[];
}

/** What rules on kustomizations look at. */
export interface Kustomization {
  /** The file, as places call it. */
  readonly file: string;
  readonly directory: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly patches: readonly PatchReport[];
  /** Where the value at `path` stands in the file. */
  locate(path: Path, part?: 'key' | 'value'): Place;
}
