import type { Cursor } from './cursor.ts';
import type { Path } from './path.ts';
import type { Place } from './place.ts';

/** What the API server tells objects apart by. `group` is empty for the core group, `namespace` where none is written. */
export interface ResourceId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** The part of a map entry a place is asked for. */
export type Part = 'key' | 'value';

/** A stretch of a string value, in UTF-16 code units of the value as read. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** A value in a document of a file. */
export interface Written {
  readonly file: string;
  /** The offset in the text of the file at which the document begins. */
  readonly document: number;
  readonly path: Path;
}

/** One Kubernetes object that knows where each of its values was written. */
export interface Resource<T = unknown> {
  readonly id: ResourceId;
  /**
   * Its name and namespace as written, before kustomize prefixed, suffixed, hashed or moved it; group, version and kind as now.
   * Absent for plain files, and where nothing was renamed.
   */
  readonly original?: ResourceId;
  readonly root: Cursor<T>;
  /** The file the object as a whole was written in. */
  readonly file: string;
  /** Whether a kustomization was rendered to it, with all patches applied. */
  readonly isRendered?: boolean;
  /** Whether kustomize may know more references than were followed, since a file under `configurations` was not read. */
  readonly mayReferByOldNames?: boolean;
  /**
   * Where the value at `path` was written, or its nearest written ancestor: always within one line, so that a pull
   * request shows it. `span` narrows the place to a part of a string, where the text allows it. Never throws.
   */
  locate(path: Path, part?: Part, span?: Span): Place;
  /**
   * The document that the value at `path` was written in, and the way to it there; for what is not there, of what would hold it.
   * Absent where no document holds it as a value: generated, rewritten, or part of a text.
   */
  written(path: Path): Written | undefined;
  /** Who wrote the value before: the chain of writers, oldest first. Empty for plain files. */
  history(path: Path): readonly Place[];
}
