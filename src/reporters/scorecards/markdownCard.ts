import type { RuleMeta } from '../../model/rule.ts';
import type { Gain, Scorecard } from '../../model/scorecard.ts';
import { markdownTable } from '../markdownTable.ts';
import { markdownCode } from '../markdownText.ts';
import { placesText } from '../placesText.ts';
import { ruleUrl } from '../ruleUrl.ts';
import { failing } from './failing.ts';
import { firstGains } from './firstGains.ts';
import { panelRows } from './panelRows.ts';
import { points } from './points.ts';
import { sum } from './sum.ts';
import { whatToFix } from './whatToFix.ts';

interface Medium {
  readonly verbose: boolean;
  readonly rules: readonly RuleMeta[];
}

/** What a card says below its heading. */
export function markdownCard(card: Scorecard, medium: Medium): string {
  const [head, ...rows] = panelRows(card.fiveDifferences) as [readonly string[], ...(readonly string[])[]];
  return [
    ...deductions(card, medium),
    '',
    ...(card.resources > 0 ? [...markdownTable(head, rows, [1, 2]), ''] : []),
    ...fixFirst(card.gains, medium),
    ...categories(card, medium),
  ].join('\n');
}

function deductions({ score }: Scorecard, { verbose, rules }: Medium): string[] {
  const shown = score.deductions.filter((deduction) => verbose || deduction.points > 0);
  if (shown.length === 0) return [sum(score)];
  const rows = shown.map((each) => [
    `[${each.rule}](${ruleUrl(each.rule)})`,
    each.severity,
    failing(each, rules),
    `− ${points(each.points)}`,
  ]);
  return [...markdownTable(['rule', 'severity', 'where', 'points'], rows, [3]), '', sum(score)];
}

function fixFirst(gains: readonly Gain[], { verbose }: Medium): string[] {
  const { shown, rest } = firstGains(gains, verbose);
  if (shown.length === 0) return [];
  const lines = shown.map((gain) => {
    const places = placesText(gain.places, { most: verbose ? Infinity : 2, write: markdownCode });
    return `- **+ ${points(gain.points)}** ${whatToFix(gain)}: ${places}`;
  });
  return ['Fix first:', '', ...lines, ...(rest === undefined ? [] : [`- ${rest}`]), ''];
}

function categories({ categories }: Scorecard, { verbose }: Medium): string[] {
  const shown = categories.filter(({ score }) => verbose || score.value < 100);
  if (shown.length === 0) return [];
  const rows = shown.map(({ category, score }) => [category, points(score.value), score.grade]);
  return [
    '<details>',
    '<summary>By category</summary>',
    '',
    ...markdownTable(['category', 'score', 'grade'], rows, [1]),
    '',
    '</details>',
    '',
  ];
}
