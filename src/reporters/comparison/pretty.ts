import type { ComparedEnvironment, Comparison, ComparisonReport } from '../../model/comparison.ts';
import { enumerate } from '../../model/enumerate.ts';
import { findingLine } from '../findingLine.ts';
import { plural } from '../plural.ts';
import { printable } from '../printable.ts';
import type { Page } from './page.ts';
import { paintOf } from './paint.ts';
import { prettyAllowed } from './prettyAllowed.ts';
import { prettyDeclared } from './prettyDeclared.ts';
import { prettyDrift } from './prettyDrift.ts';
import type { ComparisonReporter } from './reporter.ts';
import { sharesText } from './shares.ts';
import { verdictText } from './verdictText.ts';

/** For people: the five kinds of difference first, then what was declared, then drift, and the verdict last. */
export const pretty: ComparisonReporter = (report, { color, verbose, columns = 120 }) => {
  const page: Page = { width: Math.min(Math.max(columns, 80), 120), verbose, paint: paintOf(color) };
  const lines = [
    ...report.comparisons.flatMap((comparison) => comparisonLines(comparison, page)),
    ...findingLines(report, page),
    ...report.notes.map((note) => printable(`note: ${note}`)),
    ...report.comparisons.flatMap((comparison) => verdictLines(comparison, report.policy, page)),
  ];
  return `${lines.join('\n')}\n`;
};

function comparisonLines({ left, right, differences }: Comparison, page: Page): string[] {
  const names = { left: printable(left.environment), right: printable(right.environment) };
  const widest = Math.max(names.left.length, names.right.length);
  return [
    page.paint.bold(`${names.left} → ${names.right}`),
    `  ${names.left.padEnd(widest)}  ${environmentText(left)}`,
    `  ${names.right.padEnd(widest)}  ${environmentText(right)}`,
    '',
    ...prettyAllowed(differences, names, page),
    ...prettyDeclared(differences, names, page),
    ...prettyDrift(differences, names, page),
  ];
}

function environmentText({ role, targets, resources }: ComparedEnvironment): string {
  const judgedFor = targets.length === 0 ? '' : `, for ${enumerate(targets)}`;
  return printable(`${plural(resources, 'object', 'objects')}, role ${role}${judgedFor}`);
}

function findingLines({ findings }: ComparisonReport, { verbose, paint }: Page): string[] {
  const shown = findings.filter(({ severity }) => verbose || severity !== 'info');
  if (shown.length === 0) return [];
  return ['Findings', ...shown.map((finding) => `  ${paint.severity[finding.severity](findingLine(finding))}`), ''];
}

function verdictLines(comparison: Comparison, policy: ComparisonReport['policy'], { paint }: Page): string[] {
  const verdict = verdictText(comparison, policy, printable);
  const { drift } = comparison.continuity;
  return [`continuity: ${sharesText(comparison.continuity)}`, paint.bold(drift > 0 ? paint.severity.error(verdict) : paint.green(verdict))];
}
