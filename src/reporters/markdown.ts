import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { severities, type Severity } from '../model/severity.ts';
import { shorten, shortenStart } from '../model/shorten.ts';
import { checkedText } from './checkedText.ts';
import { markdownContinuity } from './continuity/markdownContinuity.ts';
import { countByAllowance } from './countByAllowance.ts';
import { cutList } from './cutList.ts';
import { foundText } from './foundText.ts';
import { markdownComment } from './markdownComment.ts';
import { markdownList } from './markdownList.ts';
import { markdownTable } from './markdownTable.ts';
import { markdownCode, markdownText } from './markdownText.ts';
import { placeText } from './placesText.ts';
import { plural } from './plural.ts';
import type { Reporter, ReporterContext } from './reporter.ts';
import { repositoryPath } from './repositoryPath.ts';
import { ruleUrl } from './ruleUrl.ts';
import { severityWord } from './severityWord.ts';
import { shownFindings } from './shownFindings.ts';
import { targetNote } from './targetNote.ts';

/** Longer tables are folded, and so is what is only good to know. */
const longTable = 8;

/** In characters, before they are made safe. */
const longest = { message: 500, place: 150, note: 300 };

/** For the comment on a pull request, and for the summary of a job. */
export const markdown: Reporter = (report, context) => {
  const shown = shownFindings(report, context.verbose);
  const linesOf = (most: number): string[] => [
    ...heading(report),
    ...fiveDifferences(report),
    ...continuity(report),
    ...severities.flatMap((severity) => {
      const findings = shown.filter((finding) => finding.severity === severity);
      return section(severity, findings, most, (finding) => row(finding, report, context));
    }),
    ...notes(report, most),
  ];
  return markdownComment(linesOf, { sizes: [1000, 300, 100, 50, 20, 8, 3, 0], command: 'k8sport check' });
};

function heading(report: Report): string[] {
  const { score, targets, counts } = report;
  return [
    `## k8sport: ${score.value}/100 (${score.grade}) for ${markdownText(targets.join(', '))}`,
    '',
    `${checkedText(counts)}: ${foundText(report)}`,
    '',
  ];
}

/** What one of the five can settle, and what has to go whatever differs. */
function fiveDifferences({ findings }: Report): string[] {
  if (findings.length === 0) return [];
  const { kinds, beyond } = countByAllowance(findings);
  const head = ['still to change', ...kinds.map(({ allowance }) => allowance), 'beyond the five'];
  return [...markdownTable(head, [['findings', ...kinds.map(({ count }) => String(count)), String(beyond)]]), ''];
}

/** Where scripts were read. Folded: it is no reason to look at a pull request twice. */
function continuity({ continuity }: Report): string[] {
  if (!continuity) return [];
  return ['<details><summary>What is the same in production</summary>', '', ...markdownContinuity(continuity), '</details>', ''];
}

function section(severity: Severity, findings: readonly Finding[], most: number, rowOf: (finding: Finding) => readonly string[]): string[] {
  if (findings.length === 0) return [];
  const title = plural(findings.length, severityWord[severity], `${severityWord[severity]}s`);
  const { shown, left } = cutList(findings, most);
  const table = shown.length === 0 ? [] : [...markdownTable(['where', 'what', 'rule'], shown.map(rowOf)), ''];
  const lines = [...table, ...(left > 0 ? [`and ${left} more`, ''] : [])];
  if (findings.length <= longTable && severity !== 'info') return [`### ${title}`, '', ...lines];
  return [`<details><summary>${title}</summary>`, '', ...lines, '</details>', ''];
}

function row(finding: Finding, report: Report, context: ReporterContext): readonly string[] {
  const { rule, place, message } = finding;
  const file = shortenStart(repositoryPath(place.file, context), longest.place);
  return [
    markdownCode(placeText({ ...place, file })),
    markdownText(shorten(message, longest.message) + shorten(targetNote(finding, report), longest.note)),
    `[${rule}](${ruleUrl(rule)})`,
  ];
}

function notes({ notes }: Report, most: number): string[] {
  if (notes.length === 0) return [];
  return [
    '### Notes',
    '',
    ...markdownList(
      notes.map((note) => markdownText(shorten(note, longest.message))),
      most,
    ),
  ];
}
