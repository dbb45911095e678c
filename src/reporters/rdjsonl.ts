import type { Place } from '../model/place.ts';
import type { Severity } from '../model/severity.ts';
import { byteColumns } from './byteColumns.ts';
import { printable, printableJson } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { repositoryPath } from './repositoryPath.ts';
import { ruleUrl } from './ruleUrl.ts';
import { stretchOf } from './stretchOf.ts';
import { targetNote } from './targetNote.ts';

const rdSeverities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };
const source = { name: 'k8sport', url: 'https://github.com/k8sport/k8sport' };

/** Diagnostics for reviewdog, one a line, as its `reviewdog.proto` describes them. Columns count bytes of UTF-8. */
export const rdjsonl: Reporter = (report, context) => {
  const byteColumn = byteColumns(context);
  const location = (place: Place): object => {
    const { line, column, endColumn } = stretchOf(place);
    const position = (at: number): object => ({ line, column: byteColumn(place.file, line, at) });
    return { path: repositoryPath(place.file, context), range: { start: position(column), end: position(endColumn) } };
  };
  const lines = report.findings.map((finding) => {
    const { rule, severity, message, place, related } = finding;
    return JSON.stringify({
      message: printable(message + targetNote(finding, report)),
      location: location(place),
      severity: rdSeverities[severity],
      source,
      code: { value: rule, url: ruleUrl(rule) },
      ...(related.length > 0 && {
        related_locations: related.map((other) => ({ message: printable(other.message), location: location(other.place) })),
      }),
    });
  });
  return lines.map((line) => `${printableJson(line)}\n`).join('');
};
