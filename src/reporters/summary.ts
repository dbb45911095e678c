import type { Report } from '../model/report.ts';
import { checkedText } from './checkedText.ts';
import { fixableText } from './fixableText.ts';
import { foundText } from './foundText.ts';
import { printable } from './printable.ts';

/** The last lines of every report for people: what was left out, then what was checked, found and scored, and what can be fixed. */
export function summary(report: Report): string {
  const { counts, score, targets, notes } = report;
  const last = `${checkedText(counts)}: ${foundText(report)}; score ${score.value}/100 (${score.grade}) for ${targets.join(', ')}`;
  const fixable = fixableText(report.findings);
  return [...notes.map((note) => `note: ${note}`), last, ...(fixable === undefined ? [] : [fixable])].map(printable).join('\n') + '\n';
}
