import type { Finding } from '../model/finding.ts';
import { Lines } from '../yaml/lines.ts';
import { provedFixes, type ProvedFix } from './provedFixes.ts';
import type { ReporterContext } from './reporter.ts';
import { sarifText } from './sarifText.ts';
import { artifactLocation } from './sarifUri.ts';

/** A way to tell the fix of a finding, as one that editors can make; undefined where there is none. */
export function sarifFixes(context: ReporterContext): (finding: Finding) => Promise<object[] | undefined> {
  const proved = provedFixes(context);
  return async (finding) => {
    const files = await proved(finding);
    if (!finding.fix || files.length === 0) return undefined;
    const { title, safety } = finding.fix;
    const artifactChanges = files.map((file) => artifactChange(file, context));
    return [{ description: { text: sarifText(title) }, artifactChanges, properties: { safety } }];
  };
}

function artifactChange({ file, text, edits }: ProvedFix, context: ReporterContext): object {
  const lines = new Lines(text);
  return {
    artifactLocation: artifactLocation(file, context),
    replacements: edits.map((edit) => {
      const [start, end] = [lines.position(edit.start), lines.position(edit.end)];
      return {
        deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        insertedContent: { text: edit.text },
      };
    }),
  };
}
