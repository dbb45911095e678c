import type { Change } from './change.ts';
import type { Place } from './place.ts';

/**
 * `safe`: wherever the object worked, it works as before. `unsafe`: it may mean something else afterwards, so somebody should look.
 */
export type FixSafety = 'safe' | 'unsafe';

/** What mends a problem, as the rule tells it: in values of the object it is about. */
export interface Fix {
  /** What is done, in the imperative and without a full stop: `remove \`imagePullPolicy\``. */
  readonly title: string;
  readonly safety: FixSafety;
  /** Paths are those of the object. */
  readonly changes: readonly Change[];
}

/** What mends a problem of a script: words that others are put in for, each on its line. */
export interface TextFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  readonly place: Place;
  readonly text: string;
  /** What has to stand there as it is, spaces aside: a variable that has this value stays. Absent: anything may. */
  readonly was?: string;
}

/** A change of one document of a file. */
export interface DocumentChange {
  readonly file: string;
  /** The offset in the text of the file at which the document begins. */
  readonly document: number;
  /** Paths are those of the document. */
  readonly change: Change;
}

/** What mends a finding, in files. Plain data: survives `JSON.stringify`. */
export interface FileFix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly changes: readonly DocumentChange[];
  /** In scripts. */
  readonly replacements: readonly Replacement[];
  /** Why it cannot be made, where nobody wrote the value in a place of its own. Then nothing is to be changed. */
  readonly refused?: string;
}
