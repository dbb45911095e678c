import type { Report } from '../../model/report.ts';
import type { Judgement } from '../judge.ts';

/** What was judged, and what of it is told. */
export interface Assessment {
  readonly judgement: Judgement;
  /** Without what the baseline has, and what has not changed. */
  readonly report: Report;
  /** Writes the baseline, where that was asked for. */
  readonly save: () => void;
}
