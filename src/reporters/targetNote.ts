import { enumerate } from '../model/enumerate.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** Which of the chosen targets a finding breaks, where it is some and not all; and what it reaches, where that is more than one environment. */
export function targetNote({ targets, environments }: Finding, report: Pick<Report, 'targets'>): string {
  const isSome = targets.length > 0 && report.targets.some((target) => !targets.includes(target));
  const reached = environments.length > 1 ? ` [${enumerate(environments, 3)}]` : '';
  return `${isSome ? ` [${targets.join(', ')}]` : ''}${reached}`;
}
