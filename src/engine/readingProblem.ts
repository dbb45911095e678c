import type { Place } from '../model/place.ts';
import type { Purpose } from '../model/purpose.ts';
import type { ReadingRule } from '../model/rule.ts';

/** Something found before rules run: a file that cannot be read, broken YAML, a directive nobody understands. */
export interface ReadingProblem {
  readonly rule: ReadingRule;
  readonly message: string;
  readonly place: Place;
  /** Whether every API server refuses it, whatever the target. */
  readonly refused?: boolean;
  /** What the file is there for, if rules may spare it for that. */
  readonly purpose?: Purpose;
}
