import { enumerate } from '../../model/enumerate.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { checkedText } from '../checkedText.ts';

/** What the environment without a name is called. */
export const plainFiles = 'plain files';

/** `production on eks, gke and aks`: an environment and the targets some of its cards are for. */
export function nameOf(cards: readonly Scorecard[]): string {
  return `${cards[0]?.environment ?? plainFiles} on ${targetsOf(cards)}`;
}

export function targetsOf(cards: readonly Scorecard[]): string {
  return enumerate(
    cards.map(({ target }) => target),
    cards.length,
  );
}

/** What a card's environment is taken for: `local because of the folder, 19 resources`. */
export function circumstances({ role, roleFrom, resources, scripts }: Scorecard): string {
  const why = roleFrom === 'path' ? ' because of the folder' : '';
  return `role ${role}${why}, ${checkedText({ resources, scripts })}`;
}
