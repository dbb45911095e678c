import { populatedFields } from '../../kube/apis/populatedFields.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Path } from '../../model/path.ts';
import type { DumpedObject } from '../dumpedObject.ts';
import { claimFields } from './claimFields.ts';
import { metadataFields } from './metadataFields.ts';
import { podFields } from './podFields.ts';
import { serviceFields } from './serviceFields.ts';
import { workloadFields } from './workloadFields.ts';

/** What a dump tells of its other objects. */
export interface Surroundings {
  /** The names of the PersistentVolumes that are kept. */
  readonly volumes: ReadonlySet<string>;
}

/**
 * The fields of an object that are not its author's: those that a rule finds harmful, and those that only say how one cluster filled it in.
 *
 * Sources: those of `populatedFields`; itaysk/kubectl-neat cmd/neat.go.
 */
export function fieldsToRemove(object: DumpedObject, surroundings: Surroundings): Path[] {
  const fields: Cursor[] = [
    ...populatedFields(object.resource).map(({ at }) => at),
    ...metadataFields(object),
    ...podFields(object),
    ...workloadFields(object),
    ...serviceFields(object),
    ...claimFields(object, surroundings),
  ];
  return outermost(fields.filter((at) => at.raw !== undefined).map(({ path }) => wholeOf(path)));
}

/** Each once, and none that stands below another. */
function outermost(paths: readonly Path[]): Path[] {
  const byText = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...byText.values()].filter((path) => !path.some((_, length) => length > 0 && byText.has(JSON.stringify(path.slice(0, length)))));
}

/** What a name of a token stands for: the whole entry of a ServiceAccount. */
function wholeOf(path: Path): Path {
  return path[0] === 'secrets' ? path.slice(0, 2) : path;
}
