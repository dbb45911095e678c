import type { Finding } from '../../model/finding.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { type Paint, paintOf } from '../paint.ts';
import { placeText } from '../placesText.ts';
import { printable } from '../printable.ts';
import type { Reporter } from '../reporter.ts';
import { ruleLink } from '../ruleLink.ts';
import { severityWord } from '../severityWord.ts';
import { summary } from '../summary.ts';
import { frame } from './frame.ts';
import { SourceText } from './sourceText.ts';
import { splitHelp } from './splitHelp.ts';

/** Each finding with its line, the mark below, and all that is known about it. */
export const full: Reporter = (report, context) => {
  const { verbose, color, hyperlinks, columns = 0 } = context;
  const paint = paintOf(color);
  // Findings come file by file.
  const sourceOf = rememberLast((file: string): SourceText | undefined => {
    const known = context.text(file);
    return known === undefined ? undefined : new SourceText(known);
  });
  const shown = report.findings.filter(({ severity }) => verbose || severity !== 'info');
  const blocks = shown.map((finding) => {
    const { problem, help } = splitHelp(finding.message);
    const { file, start } = finding.place;
    const indent = Math.max(2, String(start.line).length);
    const note = (name: string, told: string): string =>
      `${' '.repeat(indent)} ${paint.dim('=')} ${paint.bold(`${name}:`)} ${printable(told)}`;
    return [
      `${headOf(finding, paint, hyperlinks)} ${paint.bold(printable(problem))}`,
      `${' '.repeat(indent)}${paint.dim('-->')} ${printable(`${file}:${start.line}:${start.column}`)}`,
      ...frame(finding, sourceOf(file), { paint, columns, indent }),
      ...(help === undefined ? [] : [note('help', help)]),
      ...finding.related.map(({ place, message }) => note('related', `${placeText(place)} ${message}`)),
      ...(finding.targets.length > 0 ? [note('breaks on', finding.targets.join(', '))] : []),
      ...(finding.environments.length > 0 ? [note('reaches', finding.environments.join(', '))] : []),
      '',
    ];
  });
  return [...blocks.flat(), summary(report)].join('\n');
};

function headOf({ rule, severity }: Finding, paint: Paint, hyperlinks: boolean): string {
  const link = ruleLink(rule, { hyperlinks }, printable(rule));
  return paint.severity[severity](`${severityWord[severity]}[${link}]`);
}
