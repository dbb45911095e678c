import type { Difference } from '../../model/comparison.ts';
import { shorten } from '../shorten.ts';
import { countOf } from './counts.ts';
import { countText } from './countText.ts';
import { cutList } from './cutList.ts';
import { declaredReasons } from './declaredReasons.ts';
import { markdownText } from './markdownText.ts';

/** Exceptions, an item for each reason. */
export function markdownDeclared(differences: readonly Difference[], most: number): string[] {
  const reasons = [...declaredReasons(differences)];
  if (reasons.length === 0) return [];
  const { shown, left } = cutList(reasons, most);
  return [
    `### Declared exceptions: ${countText(countOf(reasons.flatMap(([, own]) => own)))}`,
    '',
    ...shown.map(([reason, own]) => `- ${own.length} × ${markdownText(shorten(reason, 300))}`),
    ...(left > 0 ? [`- and ${left} more reasons`] : []),
    '',
  ];
}
