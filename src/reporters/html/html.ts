import type { Reporter } from '../reporter.ts';
import { categoryTable } from './categoryTable.ts';
import { checkedSets } from './checkedSets.ts';
import { findingList } from './findingList.ts';
import { continuityTable } from './continuityTable.ts';
import { fiveDifferences } from './fiveDifferences.ts';
import { headline } from './headline.ts';
import { markup } from './markup.ts';
import { page } from './page.ts';
import { suppressedList } from './suppressedList.ts';

/** One file that needs nothing else, for people: as an artifact of a job, or sent by mail. */
export const html: Reporter = (report, context) => {
  const { score, continuity, version, findings, suppressed } = report;
  return page({
    title: `k8sport: ${score.value} of 100 (${score.grade})`,
    body: markup`<a class="skip" href="#findings">Skip to the findings</a>
${headline(report)}
<main>
${categoryTable(report)}
${fiveDifferences(report)}
${continuity ? continuityTable(continuity) : ''}${findingList(findings, context)}
${suppressedList(suppressed)}${checkedSets(report)}
</main>
<footer>k8sport ${version}</footer>`,
  });
};
