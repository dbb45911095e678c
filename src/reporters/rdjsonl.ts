import type { Place } from '../model/place.ts';
import type { Severity } from '../model/severity.ts';
import { Lines } from '../yaml/lines.ts';
import { byteColumns } from './byteColumns.ts';
import { printable, printableJson } from './printable.ts';
import { type ProvedFix, provedFixes } from './provedFixes.ts';
import type { Reporter } from './reporter.ts';
import { repositoryPath } from './repositoryPath.ts';
import { ruleUrl } from './ruleUrl.ts';
import { stretchOf } from './stretchOf.ts';
import { targetNote } from './targetNote.ts';

const rdSeverities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };
const source = { name: 'k8sport', url: 'https://github.com/k8sport/k8sport' };

/** Diagnostics for reviewdog, one a line, as its `reviewdog.proto` describes them. Columns count bytes of UTF-8. */
export const rdjsonl: Reporter = async (report, context) => {
  const byteColumn = byteColumns(context);
  const location = (place: Place): object => {
    const { line, column, endColumn } = stretchOf(place);
    const position = (at: number): object => ({ line, column: byteColumn(place.file, line, at) });
    return { path: repositoryPath(place.file, context), range: { start: position(column), end: position(endColumn) } };
  };
  const proved = provedFixes(context);
  const lines: string[] = [];
  for (const finding of report.findings) {
    const { rule, severity, message, place, related } = finding;
    const suggestions = suggestionsOf(place, await proved(finding), byteColumn);
    const line = JSON.stringify({
      message: printable(message + targetNote(finding, report)),
      location: location(place),
      severity: rdSeverities[severity],
      source,
      code: { value: rule, url: ruleUrl(rule) },
      ...(related.length > 0 && {
        related_locations: related.map((other) => ({ message: printable(other.message), location: location(other.place) })),
      }),
      ...(suggestions && { suggestions }),
    });
    lines.push(line);
  }
  return lines.map((line) => `${printableJson(line)}\n`).join('');
};

/** Of several suggestions one is chosen, so a fix is one only where it is one edit, in the file of the finding. */
function suggestionsOf({ file }: Place, fixes: readonly ProvedFix[], byteColumn: ReturnType<typeof byteColumns>): object[] | undefined {
  const [fix, ...others] = fixes;
  const [edit, ...more] = fix?.edits ?? [];
  if (!fix || !edit || fix.file !== file || others.length + more.length > 0) return undefined;
  const lines = new Lines(fix.text);
  const position = (offset: number): object => {
    const { line, column } = lines.position(offset);
    return { line, column: byteColumn(file, line, column) };
  };
  return [{ range: { start: position(edit.start), end: position(edit.end) }, text: edit.text }];
}
