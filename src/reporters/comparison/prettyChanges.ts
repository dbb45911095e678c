import type { Difference } from '../../model/comparison.ts';
import { cutList } from '../cutList.ts';
import { groupDifferences } from './groupDifferences.ts';
import type { Names, Page } from './page.ts';
import { prettyGroup } from './prettyGroup.ts';

const indent = '    ';

/** The changes under a heading; about `most` of them, unless all are asked for. */
export function prettyChanges(differences: readonly Difference[], most: number, names: Names, page: Page): string[] {
  const { shown, left } = cutList(groupDifferences(differences, page), page.verbose ? Infinity : most);
  const lines = shown.flatMap((group) => prettyGroup(group, names, { ...page, width: page.width - indent.length }));
  return [...lines, ...(left > 0 ? [page.paint.dim(`and ${left} more (--verbose shows all)`)] : [])].map((line) => indent + line);
}
