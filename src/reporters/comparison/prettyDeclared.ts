import type { Difference } from '../../model/comparison.ts';
import { enumerate } from '../../model/enumerate.ts';
import { printable } from '../printable.ts';
import { shorten } from '../shorten.ts';
import { countOf } from './counts.ts';
import { countText } from './countText.ts';
import { declaredReasons } from './declaredReasons.ts';
import { shapeOfField } from './fieldParts.ts';
import type { Names, Page } from './page.ts';
import { prettyChanges } from './prettyChanges.ts';

/** Less room than this is not worth beginning a list of fields. */
const leastRoom = 20;

/** Exceptions, a line for each reason; what each covers is shown on demand. */
export function prettyDeclared(differences: readonly Difference[], names: Names, page: Page): string[] {
  const reasons = [...declaredReasons(differences)];
  if (reasons.length === 0) return [];
  const rows = reasons.flatMap(([reason, own]) => {
    const line = shorten(`  ${own.length} × ${printable(reason)}`, page.width);
    const room = page.width - line.length - 2;
    const fields = room < leastRoom ? '' : `  ${page.paint.dim(shorten(fieldsOf(own), room))}`;
    return [line + fields, ...(page.verbose ? prettyChanges(own, Infinity, names, page) : [])];
  });
  return [`Declared exceptions: ${countText(countOf(reasons.flatMap(([, own]) => own)))}`, ...rows, ''];
}

function fieldsOf(differences: readonly Difference[]): string {
  return enumerate([...new Set(differences.map(({ field }) => printable(shapeOfField(field)) || 'whole objects'))], 3);
}
