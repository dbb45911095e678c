import type { Scorecard, ScoreReport } from '../../model/scorecard.ts';
import { plural } from '../plural.ts';
import { alike } from './alike.ts';
import { points } from './points.ts';
import { nameOf } from './title.ts';

/** The last lines for people: what was left out, what is below the limit, and what was counted. */
export function conclusion({ cards, counts, notes, minScore }: ScoreReport): string[] {
  const below = alike(
    cards.filter(({ score }) => minScore !== undefined && score.value < minScore),
    ({ score }) => points(score.value),
  );
  const lowest = cards.reduce<Scorecard | undefined>(
    (least, card) => (least && least.score.value <= card.score.value ? least : card),
    undefined,
  );
  const counted = `${plural(counts.files, 'file', 'files')}, ${plural(counts.resources, 'resource', 'resources')}, ${plural(cards.length, 'scorecard', 'scorecards')}`;
  return [
    ...notes.map((note) => `note: ${note}`),
    ...below.map((group) => `below ${minScore}: ${nameOf(group.cards)}, ${group.text}`),
    lowest ? `${counted}: the lowest score is ${points(lowest.score.value)}/100 (${lowest.score.grade})` : counted,
  ];
}
