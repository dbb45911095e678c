import type { Score } from '../../model/report.ts';
import { points } from './points.ts';

/** `100 − 32.0 = 68.0`, and what became of that; every number as the lines above show it. */
export function sum({ value, capped, deducted, deductions }: Score): string {
  const left = Math.round(1000 - deducted * 10) / 10;
  const line = `100 − ${points(deducted)} = ${points(left)}`;
  if (left < 0) return `${line}, at least ${points(value)}`;
  if (!capped) return line;
  const errors = deductions.filter((each) => each.errors > 0).map(({ rule }) => rule);
  return `${line}, capped at ${points(value)}: errors of ${errors.join(', ')}`;
}
