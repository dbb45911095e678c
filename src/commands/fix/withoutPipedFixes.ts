import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Arguments } from '../command.ts';

/** A report that promises no fix where there is no file: in standard input. Whoever names the file is an editor, which makes the edits itself. */
export function withoutPipedFixes(report: Report, args: Arguments): Report {
  if (!args.operands.includes('-') || args.has('stdin-filename')) return report;
  return { ...report, findings: report.findings.map((finding) => (finding.place.file === '<stdin>' ? withoutFix(finding) : finding)) };
}

function withoutFix({ fix: _fix, ...finding }: Finding): Finding {
  return finding;
}
