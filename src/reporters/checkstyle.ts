import type { Finding } from '../model/finding.ts';
import { byFile } from './byFile.ts';
import type { Reporter } from './reporter.ts';
import { targetNote } from './targetNote.ts';
import { xmlDocument } from './xmlDocument.ts';
import { xmlElement } from './xmlElement.ts';

/** The XML of Checkstyle, which Jenkins, reviewdog and many older tools read. Columns count UTF-16 code units. */
export const checkstyle: Reporter = (report, context) => {
  const errorOf = (finding: Finding): readonly string[] =>
    xmlElement('error', {
      line: finding.place.start.line,
      column: finding.place.start.column,
      severity: finding.severity,
      message: finding.message + targetNote(finding, report),
      source: `k8sport.${finding.rule}`,
    });
  const files = [...byFile(report.findings, context)].flatMap(([name, findings]) =>
    xmlElement('file', { name }, findings.flatMap(errorOf)),
  );
  return xmlDocument(xmlElement('checkstyle', { version: '4.3' }, files));
};
