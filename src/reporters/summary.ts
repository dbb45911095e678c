import type { Report } from '../model/report.ts';
import { severities, type Severity } from '../model/severity.ts';
import { plural } from './plural.ts';
import { printable } from './printable.ts';

const words: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/**
 * The last lines of every report for people: what was left out, then what was checked, found and scored. Counting what
 * was checked makes a silent pass over nothing impossible.
 */
export function summary(report: Report): string {
  const { counts, findings, suppressed, score, targets, notes } = report;
  const found = severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([severity, count]) => count > 0 || severity !== 'info')
    .map(([severity, count]) => plural(count, ...words[severity]));
  const silenced = suppressed.length > 0 ? [`${suppressed.length} suppressed`] : [];
  const checked = `${plural(counts.files, 'file', 'files')}, ${plural(counts.resources, 'resource', 'resources')}`;
  const last = `${checked}: ${[...found, ...silenced].join(', ')}; score ${score.value}/100 (${score.grade}) for ${targets.join(', ')}`;
  return [...notes.map((note) => `note: ${note}`), last].map(printable).join('\n') + '\n';
}
