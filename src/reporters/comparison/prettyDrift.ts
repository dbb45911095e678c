import { driftGrades, severityOfDrift, type Difference } from '../../model/comparison.ts';
import { countOf } from './counts.ts';
import { countText } from './countText.ts';
import type { Names, Page } from './page.ts';
import { prettyChanges } from './prettyChanges.ts';
import { severityWord } from './severityWord.ts';

/** The most changes of one grade, unless all are asked for. */
const mostChanges = 12;

/** Drift by grade, the gravest first; what is only good to know is counted, unless all is asked for. */
export function prettyDrift(differences: readonly Difference[], names: Names, page: Page): string[] {
  const drift = differences.filter(({ verdict }) => verdict.kind === 'drift');
  if (drift.length === 0) return [];
  const rows = driftGrades.flatMap((grade) => {
    const own = drift.filter(({ verdict }) => verdict.kind === 'drift' && verdict.grade === grade);
    if (own.length === 0) return [];
    const severity = severityOfDrift[grade];
    const isCounted = severity === 'info' && !page.verbose;
    const hint = isCounted ? page.paint.dim(' (--verbose shows them)') : '';
    const head = `  ${page.paint.bold(grade)}  ${page.paint.severity[severity](severityWord[severity])}: ${countText(countOf(own))}${hint}`;
    return [head, ...(isCounted ? [] : prettyChanges(own, mostChanges, names, page))];
  });
  return [`Drift: ${countText(countOf(drift))}`, ...rows, ''];
}
