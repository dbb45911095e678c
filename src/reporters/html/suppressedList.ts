import type { SuppressedFinding } from '../../model/finding.ts';
import { shorten, shortenStart } from '../../model/shorten.ts';
import { placeText } from '../placesText.ts';
import { plural } from '../plural.ts';
import { ruleUrl } from '../ruleUrl.ts';
import { type Markup, markup } from './markup.ts';

/** Findings beyond these are counted. */
const most = 500;

/** What somebody decided to live with, and why; folded. */
export function suppressedList(suppressed: readonly SuppressedFinding[]): Markup {
  if (suppressed.length === 0) return markup``;
  const rows = suppressed.slice(0, most).map(
    ({ rule, place, suppression: { by, reason, until } }) =>
      markup`<tr><td>${shortenStart(placeText(place), 300)}</td><td><a href="${ruleUrl(rule)}">${rule}</a></td><td>${shorten(reason, 300)}</td><td>${by}</td><td>${until ?? '–'}</td></tr>
`,
  );
  const rest = suppressed.length - rows.length;
  return markup`<section aria-labelledby="suppressed">
<h2 id="suppressed">Suppressed</h2>
<details>
<summary>${plural(suppressed.length, 'finding', 'findings')} that somebody decided to live with</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">place</th><th scope="col">rule</th><th scope="col">reason</th><th scope="col">by</th><th scope="col">until</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${rest > 0 ? markup`<p>and ${rest} more</p>\n` : ''}</details>
</section>
`;
}
