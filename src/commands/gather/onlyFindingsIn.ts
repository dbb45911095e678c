import type { LintResult } from '../../engine/lint.ts';
import type { Finding } from '../../model/finding.ts';

/** Leaves of what was found what stands in some files; all of it where none are given. */
export function onlyFindingsIn(files: ReadonlySet<string> | undefined, result: LintResult): LintResult {
  if (!files) return result;
  const isIn = ({ place }: Finding): boolean => files.has(place.file);
  const { findings, suppressed, each } = result;
  return { ...result, findings: findings.filter(isIn), suppressed: suppressed.filter(isIn), each: each.filter(isIn) };
}
