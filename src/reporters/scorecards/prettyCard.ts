import type { Deduction, Grade } from '../../model/report.ts';
import type { RuleMeta } from '../../model/rule.ts';
import type { Gain, Scorecard } from '../../model/scorecard.ts';
import type { Severity } from '../../model/severity.ts';
import type { Paint, Style } from '../paint.ts';
import { printable } from '../printable.ts';
import { failing } from './failing.ts';
import { firstGains } from './firstGains.ts';
import { panelRows } from './panelRows.ts';
import { placesOf } from './placesOf.ts';
import { points } from './points.ts';
import { whatToFix } from './whatToFix.ts';
import { sum } from './sum.ts';

interface Medium {
  readonly paint: Paint;
  readonly verbose: boolean;
  readonly rules: readonly RuleMeta[];
}

const severityStyle: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'dim' };

export const gradeStyle: Readonly<Record<Grade, Style>> = { A: 'green', B: 'green', C: 'yellow', D: 'yellow', F: 'red' };

/** What a card says below its title. */
export function prettyCard(card: Scorecard, medium: Medium): string {
  const { paint } = medium;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n  ${paint('bold', title)}\n${lines.map((line) => `    ${line}\n`).join('')}`;
  return [
    deductions(card, medium)
      .map((line) => `  ${line}\n`)
      .join(''),
    section('by category', categories(card, medium)),
    section('the five differences', table(panelRows(card.fiveDifferences))),
    section('fix first', gains(card, medium)),
  ].join('');
}

function deductions({ score }: Scorecard, { paint, verbose, rules }: Medium): string[] {
  const shown = score.deductions.filter((deduction) => verbose || deduction.points > 0);
  const width = Math.max(0, ...shown.map((deduction) => points(deduction.points).length));
  const line = (deduction: Deduction): string => {
    const { rule, severity } = deduction;
    const cost = paint(severityStyle[severity], points(deduction.points).padStart(width));
    return `− ${cost}  ${rule} (${severity}, ${failing(deduction, rules)})`;
  };
  return [...shown.map(line), sum(score)];
}

function categories({ categories }: Scorecard, { paint, verbose }: Medium): string[] {
  const shown = categories.filter(({ score }) => verbose || score.value < 100);
  const lines = table(shown.map(({ category, score }) => [category, points(score.value)]));
  return shown.map(({ score: { grade } }, index) => `${lines[index]}  ${paint(gradeStyle[grade], grade)}`);
}

function gains({ gains }: Scorecard, { verbose }: Medium): string[] {
  const { shown, rest } = firstGains(gains, verbose);
  const width = Math.max(0, ...shown.map((gain) => points(gain.points).length));
  const line = (gain: Gain): string => {
    const { shown: places, more } = placesOf(gain, verbose ? Infinity : 2);
    const others = more > 0 ? ` and ${more} more` : '';
    return `+ ${points(gain.points).padStart(width)}  ${whatToFix(gain)}  ${printable(places.join(', '))}${others}`;
  };
  return [...shown.map(line), ...(rest === undefined ? [] : [rest])];
}

/** Columns below each other, the first to the left and numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '),
  );
}
