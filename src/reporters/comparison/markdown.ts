import type { Comparison, ComparisonReport } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { shorten } from '../shorten.ts';
import { cutList } from './cutList.ts';
import { markdownAllowed } from './markdownAllowed.ts';
import { markdownDeclared } from './markdownDeclared.ts';
import { markdownDrift } from './markdownDrift.ts';
import { markdownCode, markdownText } from './markdownText.ts';
import type { ComparisonReporter } from './reporter.ts';
import { severityWord } from './severityWord.ts';
import { sharesText } from './shares.ts';
import { verdictText } from './verdictText.ts';

/** GitHub takes comments of 65,536 characters; whoever posts this one may want to add a line. */
const longest = 65_000;

/** The most entries of a list, tried one after another until the comment is short enough. */
const sizes = [50, 20, 8, 3, 0] as const;

const note = '_Shortened, since GitHub takes no longer comments: `k8sport compare` shows everything._';

/** For the comment on a pull request. */
export const markdown: ComparisonReporter = (report) => {
  for (const most of sizes) {
    const lines = linesOf(report, most);
    const text = `${[...lines, ...(most === sizes[0] ? [] : ['', note])].join('\n')}\n`;
    if (text.length <= longest) return text;
  }
  const start = linesOf(report, 0)
    .join('\n')
    .slice(0, longest - note.length);
  return `${start.slice(0, start.lastIndexOf('\n'))}\n\n${note}\n`;
};

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
  if (items.length === 0) return [];
  const { shown, left } = cutList(items, most);
  return [`### ${title}`, '', ...shown.map((item) => `- ${item}`), ...(left > 0 ? [`- and ${left} more`] : []), ''];
}

function findingText({ rule, severity, message, place }: Finding): string {
  const at = markdownCode(`${place.file}:${place.start.line}`);
  return `${severityWord[severity]} ${markdownCode(rule)} at ${at}: ${markdownText(shorten(message, 500))}`;
}
