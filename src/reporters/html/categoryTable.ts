import { categories, type Category } from '../../model/category.ts';
import type { Report } from '../../model/report.ts';
import { severities, type Severity } from '../../model/severity.ts';
import { label } from './label.ts';
import { type Markup, markup } from './markup.ts';

interface Row {
  readonly category: Category;
  /** What its rules cost. */
  readonly points: number;
  /** The worst severity that costs something; undefined where nothing does. */
  readonly worst: Severity | undefined;
  readonly findings: number;
}

/** What each category of rules costs, as bars beside each other. */
export function categoryTable(report: Report): Markup {
  const rows = rowsOf(report);
  const most = Math.max(1, ...rows.map(({ points }) => points));
  return markup`<section aria-labelledby="categories">
<h2 id="categories">Where points are lost</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">category</th><th scope="col" class="bars"><span class="muted">share of the largest loss</span></th><th scope="col" class="number">points</th><th scope="col" class="number">findings</th></tr></thead>
<tbody>
${rows.map((row) => tableRow(row, most))}</tbody>
</table></div>
</section>`;
}

function tableRow({ category, points, worst, findings }: Row, most: number): Markup {
  const width = Math.round((points / most) * 1000) / 10;
  return markup`<tr><th scope="row">${label(category)}</th><td><svg class="bar ${worst ?? 'none'}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="fill" width="${width}" height="4"/></svg></td><td class="number">${
    points > 0 ? `− ${points.toFixed(1)}` : '0'
  }</td><td class="number">${findings}</td></tr>
`;
}

/** The categories of the rules that ran, in their order. */
function rowsOf({ rules, findings, score: { deductions } }: Report): readonly Row[] {
  const categoryOf = new Map(rules.map(({ id, category }) => [id, category]));
  return categories
    .filter((category) => rules.some((rule) => rule.category === category))
    .map((category) => {
      const own = deductions.filter(({ rule, points }) => points > 0 && categoryOf.get(rule) === category);
      return {
        category,
        points: own.reduce((tenths, { points }) => tenths + Math.round(points * 10), 0) / 10,
        worst: severities.find((severity) => own.some((deduction) => deduction.severity === severity)),
        findings: findings.filter(({ rule }) => categoryOf.get(rule) === category).length,
      };
    });
}
