import type { Finding } from '../model/finding.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { summary } from './summary.ts';
import { targetNote } from './targetNote.ts';

/** One line a finding, `file:line:column: severity rule message`, as editors and grep like it. */
export const concise: Reporter = (report, { verbose }) => {
  const shown = report.findings.filter(({ severity }) => verbose || severity !== 'info');
  return shown.map((finding) => line(finding, targetNote(finding, report))).join('') + summary(report);
};

function line({ place, severity, rule, message }: Finding, note: string): string {
  const { file, start } = place;
  return printable(`${file}:${start.line}:${start.column}: ${severity} ${rule} ${message}${note}`) + '\n';
}
