import type { Cursor } from '../../model/cursor.ts';
import type { Target, TargetFacts } from '../../model/target.ts';

export type PodSecurityLevel = NonNullable<TargetFacts['podSecurity']>;

/** Something that a Pod Security Standard does not let a pod be. */
export interface Breach {
  /** The value to change; where one is missing, what it would stand in. */
  readonly at: Cursor;
  /** The container it is about; absent: the pod. */
  readonly by?: string | undefined;
  /** `forbids` or `wants`: what the standard does … */
  readonly verb: 'forbids' | 'wants';
  /** … with this … */
  readonly what: string;
  /** … which is one of these. */
  readonly noun?: readonly [singular: string, plural: string];
  /** With `it` for what there is to change. */
  readonly remedy: string;
  /** Whether nothing is written, so that a patch may write it. */
  readonly isMissing?: boolean;
  /** The more lenient level that does not let it be. */
  readonly level: PodSecurityLevel;
  /** The first minor version of the standard that says so. Absent: the very first. */
  readonly since?: number;
  /** The first minor version that does not say so any more. */
  readonly before?: number;
  /** Whether another rule finds it on a target, which refuses it whatever the namespace. */
  readonly isFoundOn?: (target: Target) => boolean;
  /** Whether a target itself writes what is missing. */
  readonly isMetOn?: (target: Target) => boolean;
}
