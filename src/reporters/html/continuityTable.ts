import type { ContinuityTable } from '../../model/continuityTable.ts';
import { continuityCells } from '../continuity/continuityCells.ts';
import { type Markup, markup } from './markup.ts';

/** How much of the project is in production what it is on a laptop, beside two yardsticks. */
export function continuityTable(table: ContinuityTable): Markup {
  const rows = continuityCells(table)
    .slice(1)
    .map(
      ([name, here, counted, kind, minikube]) =>
        markup`<tr><th scope="row">${name!}</th><td class="number">${here!}</td><td class="muted">${counted!}</td><td class="number muted">${kind!}</td><td class="number muted">${minikube!}</td></tr>
`,
    );
  return markup`<section aria-labelledby="continuity">
<h2 id="continuity">What is the same in production</h2>
<p class="muted">The last two columns are yardsticks: what an analysis of both products estimated for a project that follows each product’s ways.</p>
<div class="scroll"><table>
<thead><tr><th scope="col"><span class="muted">part</span></th><th scope="col" class="number">here</th><th scope="col">counted</th><th scope="col" class="number">kind</th><th scope="col" class="number">minikube</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>
`;
}
