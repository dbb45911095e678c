import type { Report } from '../model/report.ts';
import { severities } from '../model/severity.ts';
import { plural } from './plural.ts';
import { severityWord } from './severityWord.ts';

/** `2 errors, 0 warnings, 1 suppressed`: notes and suppressed findings only where there are some. */
export function foundText({ findings, suppressed }: Pick<Report, 'findings' | 'suppressed'>): string {
  const found = severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([severity, count]) => count > 0 || severity !== 'info')
    .map(([severity, count]) => plural(count, severityWord[severity], `${severityWord[severity]}s`));
  const inBaseline = suppressed.filter(({ suppression }) => suppression.by === 'baseline').length;
  const silenced = [
    ...(suppressed.length > inBaseline ? [`${suppressed.length - inBaseline} suppressed`] : []),
    ...(inBaseline > 0 ? [`${inBaseline} in the baseline`] : []),
  ];
  return [...found, ...silenced].join(', ');
}
