import type { Allowance } from './allowance.ts';
import type { Finding } from './finding.ts';
import type { Path } from './path.ts';
import type { Place } from './place.ts';
import type { CheckedSet } from './report.ts';
import type { ResourceId } from './resource.ts';
import type { Severity } from './severity.ts';

/** What a difference without an allowance changes, the gravest first. */
export const driftGrades = ['behaviour', 'access', 'configuration', 'scale', 'exposure', 'metadata'] as const;

export type DriftGrade = (typeof driftGrades)[number];

export const severityOfDrift: Readonly<Record<DriftGrade, Severity>> = {
  behaviour: 'error',
  access: 'error',
  configuration: 'warning',
  scale: 'warning',
  exposure: 'warning',
  metadata: 'info',
};

export type Verdict =
  | { readonly kind: 'allowed'; readonly allowance: Allowance }
  /** An exception somebody made: an entry of `allow`, or the chosen policy. `grade` is what it would be without. */
  | {
      readonly kind: 'declared';
      readonly by: 'allow' | 'policy';
      readonly reason: string;
      readonly grade: DriftGrade;
      readonly until?: string;
    }
  | { readonly kind: 'drift'; readonly grade: DriftGrade };

/** A value in one of two environments. */
export interface Side {
  /** Empty where the whole object is meant. */
  readonly path: Path;
  /** The value as people write it, on one line; `<hidden>` for what a Secret holds. */
  readonly text: string;
  readonly place: Place;
}

/** One value that is not the same in two environments. Plain data: survives `JSON.stringify`. */
export interface Difference {
  /** As it is called on the right; on the left where the right has none. */
  readonly resource: ResourceId;
  /** As `fieldText` writes it; empty where one side lacks the whole object. */
  readonly field: string;
  /** Absent where the left has no such value. */
  readonly left?: Side;
  readonly right?: Side;
  readonly verdict: Verdict;
  /** Of drift by its grade; `info` for what is allowed or declared, `warning` where a remark says why. */
  readonly severity: Severity;
  /** What to mind although the difference is allowed: a tag that moves, a request smaller than locally. */
  readonly remark?: string;
  /** The leaf values it stands for: more than one where an object or a list item is on one side only. */
  readonly leaves: number;
}

/** How many leaf values of two environments are what. Each leaf that either side has counts once. */
export interface Continuity {
  readonly leaves: number;
  readonly identical: number;
  readonly allowed: number;
  readonly declared: number;
  readonly drift: number;
}

/** An object of either environment, and its partner in the other. */
export interface ComparedResource {
  readonly left?: ResourceId;
  readonly right?: ResourceId;
  readonly continuity: Continuity;
}

export interface ComparedEnvironment extends CheckedSet {
  readonly environment: string;
}

/** Two environments side by side, the left being the reference. */
export interface Comparison {
  readonly left: ComparedEnvironment;
  readonly right: ComparedEnvironment;
  /** By object in the order of the right side, then by field. */
  readonly differences: readonly Difference[];
  readonly resources: readonly ComparedResource[];
  readonly continuity: Continuity;
}

/** Everything `compare` has to say. */
export interface ComparisonReport {
  /** The version of k8sport. */
  readonly version: string;
  /** What may differ: a preset, or the kinds that may. */
  readonly policy: string | readonly string[];
  readonly comparisons: readonly Comparison[];
  /** What the comparison found besides differences: exceptions that match nothing, shortcuts nobody replaces. */
  readonly findings: readonly Finding[];
  /** What was left out, a sentence each. */
  readonly notes: readonly string[];
}
