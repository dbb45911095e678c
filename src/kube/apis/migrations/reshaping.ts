import type { Change } from '../../../model/change.ts';
import type { FixSafety } from '../../../model/fix.ts';

/** What has to become of an object, beside its `apiVersion`, to mean the same in a newer version of its API. */
export interface Reshaping {
  readonly changes: readonly Change[];
  readonly safety: FixSafety;
}

/** Undefined where nobody but its author knows what it should be. @param root The object as read. */
export type Reshape = (root: unknown) => Reshaping | undefined;
