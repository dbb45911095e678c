import type { Report } from '../../model/report.ts';
import { meaningOfAllowance } from '../comparison/kinds.ts';
import { countByAllowance } from '../countByAllowance.ts';
import { label } from './label.ts';
import { type Markup, markup } from './markup.ts';

/** The five ways in which local and production may differ, with the findings about each; then what is beyond them. */
export function fiveDifferences({ findings }: Report): Markup {
  const { kinds, beyond } = countByAllowance(findings);
  const five = kinds.map(({ allowance, count }) => {
    return tile(count, label(allowance), meaningOfAllowance[allowance]);
  });
  return markup`<section aria-labelledby="five">
<h2 id="five">The five differences</h2>
<p class="muted">Local and production may differ in five ways. This many findings say that one of them still has to be made.</p>
<ul class="five">
${five}${tile(beyond, 'beyond the five', 'errors and warnings that should be the same everywhere')}</ul>
</section>`;
}

function tile(count: number, name: string, meaning: string): Markup {
  return markup`<li${count === 0 ? markup` class="none"` : ''}><strong>${count}</strong> <b>${name}</b> <span class="muted">${meaning}</span></li>
`;
}
