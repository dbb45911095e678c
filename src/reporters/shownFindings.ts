import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** What people get to see: what is only good to know on demand. */
export function shownFindings({ findings }: Pick<Report, 'findings'>, verbose: boolean): Finding[] {
  return findings.filter(({ severity }) => verbose || severity !== 'info');
}
