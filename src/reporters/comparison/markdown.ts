import type { Comparison, ComparisonReport } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { shorten } from '../../model/shorten.ts';
import { placeText } from '../placesText.ts';
import { markdownComment } from '../markdownComment.ts';
import { markdownCode, markdownText } from '../markdownText.ts';
import type { ReporterOf } from '../reporter.ts';
import { severityWord } from '../severityWord.ts';
import { markdownAllowed } from './markdownAllowed.ts';
import { markdownDeclared } from './markdownDeclared.ts';
import { markdownDrift } from './markdownDrift.ts';
import { markdownList } from '../markdownList.ts';
import { sharesText } from './shares.ts';
import { verdictText } from './verdictText.ts';

/** For the comment on a pull request. */
export const markdown: ReporterOf<ComparisonReport> = (report) =>
  markdownComment((most) => linesOf(report, most), { sizes: [50, 20, 8, 3, 0], command: 'k8sport compare' });

function linesOf({ comparisons, policy, findings, notes }: ComparisonReport, most: number): string[] {
  return [
    ...comparisons.flatMap((comparison) => comparisonLines(comparison, policy, most)),
    ...list('Findings', findings.map(findingText), most),
    ...list('Notes', notes.map(markdownText), most),
  ];
}

function comparisonLines(comparison: Comparison, policy: ComparisonReport['policy'], most: number): string[] {
  const { differences, continuity } = comparison;
  return [
    `## ${verdictText(comparison, policy, (name) => markdownCode(shorten(name, 100)))}`,
    '',
    ...markdownAllowed(differences, most),
    ...markdownDeclared(differences, most),
    ...markdownDrift(comparison, most),
    `continuity: ${sharesText(continuity)}`,
    '',
  ];
}

function list(title: string, items: readonly string[], most: number): string[] {
  return items.length === 0 ? [] : [`### ${title}`, '', ...markdownList(items, most)];
}

function findingText({ rule, severity, message, place }: Finding): string {
  const at = markdownCode(placeText(place));
  return `${severityWord[severity]} ${markdownCode(rule)} at ${at}: ${markdownText(shorten(message, 500))}`;
}
