import type { Allowance } from './allowance.ts';
import type { Category } from './category.ts';
import type { ContinuityTable } from './continuityTable.ts';
import type { Place } from './place.ts';
import type { CheckedSet, Counts, Score } from './report.ts';
import type { RuleMeta } from './rule.ts';

/** How far one environment is from one target, and why. */
export interface Scorecard {
  /** Absent for plain files. */
  readonly environment?: string;
  readonly role: CheckedSet['role'];
  readonly roleFrom: CheckedSet['roleFrom'];
  readonly target: string;
  /** The number of its objects. */
  readonly resources: number;
  /** The number of files with commands that count for it. */
  readonly scripts: number;
  readonly score: Score;
  /** The score of each category by itself, in their order. */
  readonly categories: readonly CategoryScore[];
  readonly fiveDifferences: FiveDifferences;
  /** What to fix first: the largest gain first. */
  readonly gains: readonly Gain[];
}

export interface CategoryScore {
  readonly category: Category;
  readonly score: Score;
}

/** What lies between an environment and production, by the five documented kinds of difference. */
export interface FiveDifferences {
  /** All five, in their documented order. */
  readonly kinds: readonly KindOfDifference[];
  readonly beyond: BeyondTheFive;
}

export interface KindOfDifference {
  readonly allowance: Allowance;
  /** Values that findings say have to change for production. */
  readonly toChange: number;
  /** Values that the other environment has changed. Absent: nothing was compared. */
  readonly changed?: number;
}

export interface BeyondTheFive {
  /** Values that have to change although none of the five kinds allows it. */
  readonly toChange: number;
  /** Values that differ without an allowance. Absent: nothing was compared. */
  readonly drift?: number;
}

/** What mending everything that some rules find is worth. */
export interface Gain {
  /** More than one: all that find errors, since none of them alone lifts the cap. */
  readonly rules: readonly string[];
  /** By how much the score rises, one decimal place. */
  readonly points: number;
  /** The score afterwards. */
  readonly value: number;
  /** Whether no error is left that would hold that down. */
  readonly liftsCap: boolean;
  /** Where, the worst first. */
  readonly places: readonly Place[];
}

/** Everything `score` has to say. */
export interface ScoreReport {
  /** The version of k8sport. */
  readonly version: string;
  /** By environment, then by target. */
  readonly cards: readonly Scorecard[];
  /** Of all environments for the laptop and all scripts together. */
  readonly continuity: ContinuityTable;
  readonly counts: Counts;
  /** The lowest score that passes, if one was asked for. */
  readonly minScore?: number;
  /** What was left out of the judgement, and why: a sentence each. */
  readonly notes: readonly string[];
  /** The rules that ran. */
  readonly rules: readonly RuleMeta[];
}
