import type { Scorecard, ScoreReport } from '../../model/scorecard.ts';
import { isCounted } from '../continuity/continuityCells.ts';
import { markdownContinuity, markdownOthers } from '../continuity/markdownContinuity.ts';
import { markdownTable } from '../markdownTable.ts';
import { markdownCode, markdownText } from '../markdownText.ts';
import type { ReporterOf } from '../reporter.ts';
import { alike } from './alike.ts';
import { conclusion } from './conclusion.ts';
import { markdownCard } from './markdownCard.ts';
import { points } from './points.ts';
import { circumstances, nameOf, plainFiles, targetsOf } from './title.ts';

/** The cards for a pull request or the summary of a job: all scores first. */
export const markdown: ReporterOf<ScoreReport> = (report, { verbose }) => {
  const { continuity } = report;
  const groups = alike(report.cards, (card) => markdownCard(card, { verbose, rules: report.rules }));
  const title = ({ environment }: Scorecard): string => (environment === undefined ? plainFiles : markdownCode(environment));
  const overview = groups.map(({ cards }): string[] => {
    const [card] = cards as [Scorecard];
    return [title(card), markdownCode(targetsOf(cards)), circumstances(card), points(card.score.value), card.score.grade];
  });
  return [
    '## k8sport score',
    '',
    ...markdownTable(['environment', 'target', '', 'score', 'grade'], overview, [3]),
    '',
    ...groups.flatMap(({ cards, text }) => [`### ${markdownCode(nameOf(cards))}`, '', text]),
    ...(isCounted(continuity)
      ? ['### What is the same in production', '', ...markdownContinuity(continuity), ...markdownOthers(continuity)]
      : []),
    // Names of folders and of environments are part of these lines.
    ...conclusion(report).flatMap((line) => [markdownText(line), '']),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
};
