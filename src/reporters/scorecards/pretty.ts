import type { Scorecard, ScoreReport } from '../../model/scorecard.ts';
import { prettyContinuity } from '../continuity/prettyContinuity.ts';
import { paintOf } from '../paint.ts';
import { printable } from '../printable.ts';
import type { ReporterOf } from '../reporter.ts';
import { alike } from './alike.ts';
import { conclusion } from './conclusion.ts';
import { points } from './points.ts';
import { prettyCard } from './prettyCard.ts';
import { circumstances, nameOf } from './title.ts';

/** The cards for people, one after another, then what was counted. Cards of one environment that are the same are shown once. */
export const pretty: ReporterOf<ScoreReport> = (report, { color, verbose }) => {
  const paint = paintOf(color);
  const { rules } = report;
  const shown = alike(report.cards, (card) => prettyCard(card, { paint, verbose, rules })).map(({ cards, text }) => {
    const [card] = cards as [Scorecard];
    const { value, grade } = card.score;
    const name = printable(nameOf(cards));
    return `${paint.bold(name)}: ${paint.grade[grade](`${points(value)}, grade ${grade}`)} (${circumstances(card)})\n\n${text}\n`;
  });
  return [
    ...shown,
    prettyContinuity(report.continuity, { paint, verbose }),
    ...conclusion(report).map((line) => `${printable(line)}\n`),
  ].join('');
};
