import type { Deduction } from '../../model/report.ts';
import type { RuleMeta } from '../../model/rule.ts';
import type { Gain, Scorecard } from '../../model/scorecard.ts';
import type { Paint } from '../paint.ts';
import { placesText } from '../placesText.ts';
import { printable } from '../printable.ts';
import { columns } from '../columns.ts';
import { failing } from './failing.ts';
import { firstGains } from './firstGains.ts';
import { panelRows } from './panelRows.ts';
import { points } from './points.ts';
import { whatToFix } from './whatToFix.ts';
import { sum } from './sum.ts';

interface Medium {
  readonly paint: Paint;
  readonly verbose: boolean;
  readonly rules: readonly RuleMeta[];
}

/** What a card says below its title. */
export function prettyCard(card: Scorecard, medium: Medium): string {
  const { paint } = medium;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n  ${paint.bold(title)}\n${lines.map((line) => `    ${line}\n`).join('')}`;
  return [
    deductions(card, medium)
      .map((line) => `  ${line}\n`)
      .join(''),
    section('by category', categories(card, medium)),
    section('the five differences', card.resources > 0 ? columns(panelRows(card.fiveDifferences)) : []),
    section('fix first', gains(card, medium)),
  ].join('');
}

function deductions({ score }: Scorecard, { paint, verbose, rules }: Medium): string[] {
  const shown = score.deductions.filter((deduction) => verbose || deduction.points > 0);
  const width = Math.max(0, ...shown.map((deduction) => points(deduction.points).length));
  const line = (deduction: Deduction): string => {
    const { rule, severity } = deduction;
    const cost = paint.severity[severity](points(deduction.points).padStart(width));
    return `− ${cost}  ${rule} (${severity}, ${failing(deduction, rules)})`;
  };
  return [...shown.map(line), sum(score)];
}

function categories({ categories }: Scorecard, { paint, verbose }: Medium): string[] {
  const shown = categories.filter(({ score }) => verbose || score.value < 100);
  const lines = columns(shown.map(({ category, score }) => [category, points(score.value)]));
  return shown.map(({ score: { grade } }, index) => `${lines[index]}  ${paint.grade[grade](grade)}`);
}

function gains({ gains }: Scorecard, { verbose }: Medium): string[] {
  const { shown, rest } = firstGains(gains, verbose);
  const width = Math.max(0, ...shown.map((gain) => points(gain.points).length));
  const line = (gain: Gain): string => {
    const places = placesText(gain.places, { most: verbose ? Infinity : 2, write: printable });
    return `+ ${points(gain.points).padStart(width)}  ${whatToFix(gain)}  ${places}`;
  };
  return [...shown.map(line), ...(rest === undefined ? [] : [rest])];
}
