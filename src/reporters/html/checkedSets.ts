import type { Report } from '../../model/report.ts';
import { shorten } from '../../model/shorten.ts';
import { type Markup, markup } from './markup.ts';

/** Sets beyond these are counted. */
const most = 200;

/** What was judged as what, and what was left out. */
export function checkedSets({ sets, notes }: Report): Markup {
  const rows = sets.slice(0, most).map(
    ({ environment, role, roleFrom, targets, resources }) =>
      markup`<tr><th scope="row">${shorten(environment ?? 'plain files', 300)}</th><td>${role}</td><td>${roleFrom}</td><td>${targets.join(', ')}</td><td class="number">${resources}</td></tr>
`,
  );
  const rest = sets.length - rows.length;
  return markup`<section aria-labelledby="checked">
<h2 id="checked">What was checked</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">environment</th><th scope="col">role</th><th scope="col">role from</th><th scope="col">targets</th><th scope="col" class="number">resources</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${rest > 0 ? markup`<p>and ${rest} more</p>\n` : ''}${notes.length > 0 ? markup`<ul>\n${notes.map((note) => markup`<li>${shorten(note, 1024)}</li>\n`)}</ul>\n` : ''}</section>`;
}
