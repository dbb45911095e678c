import type { Scorecard } from '../../model/scorecard.ts';

/** Cards of one environment that show the same, one after another: they are shown once. The first stands for all. */
export function alike(
  cards: readonly Scorecard[],
  show: (card: Scorecard) => string,
): { readonly cards: readonly Scorecard[]; readonly text: string }[] {
  const groups: { cards: Scorecard[]; text: string }[] = [];
  for (const card of cards) {
    const text = show(card);
    const known = groups.find((group) => group.text === text && group.cards[0]!.environment === card.environment);
    if (known) known.cards.push(card);
    else groups.push({ cards: [card], text });
  }
  return groups;
}
