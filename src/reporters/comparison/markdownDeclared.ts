import type { Difference } from '../../model/comparison.ts';
import { shorten } from '../../model/shorten.ts';
import { markdownText } from '../markdownText.ts';
import { countOf } from './counts.ts';
import { countText } from './countText.ts';
import { declaredReasons } from './declaredReasons.ts';
import { markdownList } from '../markdownList.ts';

/** Exceptions, an item for each reason. */
export function markdownDeclared(differences: readonly Difference[], most: number): string[] {
  const reasons = [...declaredReasons(differences)];
  if (reasons.length === 0) return [];
  const items = reasons.map(([reason, own]) => `${own.length} × ${markdownText(shorten(reason, 300))}`);
  return [
    `### Declared exceptions: ${countText(countOf(reasons.flatMap(([, own]) => own)))}`,
    '',
    ...markdownList(items, most, ' reasons'),
  ];
}
