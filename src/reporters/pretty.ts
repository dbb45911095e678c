import type { Reporter } from './reporter.ts';
import { prettyInput } from './prettyInput.ts';
import { prettyLines } from './prettyLines.ts';
import { summary } from './summary.ts';

/** Findings by file for people, the worst file last, next to the summary. */
export const pretty: Reporter = async (report, { verbose, color, columns = 0 }) => {
  const shown = report.findings.filter(({ severity }) => verbose || severity !== 'info');
  if (shown.length === 0) return summary(report);
  const { withPrettyFormatter } = await import('./prettyFormatter.ts');
  const lines = await withPrettyFormatter(color, (formatter) => prettyLines(prettyInput(shown, report), formatter, { color, columns }));
  return `${lines.join('\n')}\n\n${summary(report)}`;
};
