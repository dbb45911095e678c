import type { Report } from '../model/report.ts';
import { severities } from '../model/severity.ts';
import { checkedText } from './checkedText.ts';
import { plural } from './plural.ts';
import { printable } from './printable.ts';
import { severityWord } from './severityWord.ts';

/** The last lines of every report for people: what was left out, then what was checked, found and scored. */
export function summary(report: Report): string {
  const { counts, findings, suppressed, score, targets, notes } = report;
  const found = severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([severity, count]) => count > 0 || severity !== 'info')
    .map(([severity, count]) => plural(count, severityWord[severity], `${severityWord[severity]}s`));
  const inBaseline = suppressed.filter(({ suppression }) => suppression.by === 'baseline').length;
  const silenced = [
    ...(suppressed.length > inBaseline ? [`${suppressed.length - inBaseline} suppressed`] : []),
    ...(inBaseline > 0 ? [`${inBaseline} in the baseline`] : []),
  ];
  const last = `${checkedText(counts)}: ${[...found, ...silenced].join(', ')}; score ${score.value}/100 (${score.grade}) for ${targets.join(', ')}`;
  return [...notes.map((note) => `note: ${note}`), last].map(printable).join('\n') + '\n';
}
