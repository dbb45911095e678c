import type { Report } from '../model/report.ts';
import { severities } from '../model/severity.ts';
import { printable, printableJson } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { sarifResults } from './sarifResult.ts';
import { sarifRule } from './sarifRule.ts';
import { sourceRoot } from './sarifUri.ts';
import { plural } from './summary.ts';

/** GitHub and GitLab keep no more of one run, and not always the worst. */
const mostResults = 5000;

/**
 * SARIF 2.1.0, on one line, since a full run with indentation is more than GitLab takes. Suppressed findings are left
 * out, which GitHub would show as open, and so is a category, which would outweigh the one of the upload.
 */
export const sarif: Reporter = (report, context) => {
  const worstFirst = severities.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
  const run = {
    tool: {
      driver: {
        name: 'k8sport',
        fullName: `k8sport ${report.version}`,
        semanticVersion: report.version,
        informationUri: 'https://github.com/k8sport/k8sport',
        rules: report.rules.map(sarifRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
    invocations: [{ executionSuccessful: true, ...notifications(report) }],
    results: worstFirst.slice(0, mostResults).map(
      sarifResults(
        report.rules.map(({ id }) => id),
        context,
      ),
    ),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return printableJson(`${JSON.stringify(log)}\n`);
};

function notifications({ findings, notes }: Report): object {
  const left = findings.length - mostResults;
  const missing =
    left > 0
      ? [{ level: 'warning', text: `${plural(left, 'finding is', 'findings are')} missing: a run holds the ${mostResults} worst.` }]
      : [];
  const all = [...missing, ...notes.map((note) => ({ level: 'note', text: printable(note) }))];
  return all.length > 0 ? { toolExecutionNotifications: all.map(({ level, text }) => ({ level, message: { text } })) } : {};
}
