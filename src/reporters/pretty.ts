import type { Finding } from '../model/finding.ts';
import type { Reporter } from './reporter.ts';
import { prettyInput } from './prettyInput.ts';
import { prettyLines } from './prettyLines.ts';
import { shownFindings } from './shownFindings.ts';
import { summary } from './summary.ts';

/** Findings by file for people, the worst file last, next to the summary. */
export const pretty: Reporter = async (report, { verbose, color, hyperlinks, columns = 0 }) => {
  const shown = shownFindings(report, verbose);
  if (shown.length === 0) return summary(report);
  const { withPrettyFormatter } = await import('./prettyFormatter.ts');
  const lines = await withPrettyFormatter(color, (format) =>
    prettyLines(prettyInput(shown, report), format, { color, hyperlinks, columns }),
  );
  return `${lines.join('\n')}\n\n${mostOften(shown)}${summary(report)}`;
};

/** More findings than fit a screen, or two. */
const many = 50;

/** Where to begin: the rules that find most. */
function mostOften(findings: readonly Finding[]): string {
  if (findings.length <= many) return '';
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const first = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 5);
  return `most often: ${first.map(([rule, count]) => `${rule} ${count}`).join(', ')}; \`k8sport explain <rule>\` says why\n`;
}
