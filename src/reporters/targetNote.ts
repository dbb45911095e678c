import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** Which of the chosen targets a finding breaks, where it is some and not all. */
export function targetNote({ targets }: Finding, report: Pick<Report, 'targets'>): string {
  const isSome = targets.length > 0 && report.targets.some((target) => !targets.includes(target));
  return isSome ? ` [${targets.join(', ')}]` : '';
}
