import { allowances } from '../../model/allowance.ts';
import type { Difference } from '../../model/comparison.ts';
import { countOf } from './counts.ts';
import { countText } from './countText.ts';
import { meaningOfAllowance } from './kinds.ts';
import type { Names, Page } from './page.ts';
import { prettyChanges } from './prettyChanges.ts';

/** What is allowed is worth less room than drift. */
const mostChanges = 3;

/** The five kinds, none left out, each with what it allowed. */
export function prettyAllowed(differences: readonly Difference[], names: Names, page: Page): string[] {
  const widest = Math.max(...allowances.map((name) => name.length));
  const rows = allowances.flatMap((allowance) => {
    const own = differences.filter(({ verdict }) => verdict.kind === 'allowed' && verdict.allowance === allowance);
    const name = page.paint.bold(allowance) + ' '.repeat(widest - allowance.length);
    const count = own.length === 0 ? page.paint.dim(`none: ${meaningOfAllowance[allowance]}`) : countText(countOf(own));
    return [`  ${name}  ${count}`, ...prettyChanges(own, mostChanges, names, page)];
  });
  return ['The five documented differences', ...rows, ''];
}
