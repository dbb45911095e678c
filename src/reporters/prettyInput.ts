import path from 'node:path';
import type { LintMessage, LintResult } from 'eslint-formatter-pretty';
import { appendTo } from '../model/appendTo.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { printable } from './printable.ts';
import { severityWord } from './severityWord.ts';
import { targetNote } from './targetNote.ts';

/** A finding as ESLint's formatters take it. */
export interface PrettyMessage extends LintMessage {
  readonly finding: Finding;
}

/** The findings of one file; its messages are new, since the formatter sorts them in place. */
export interface PrettyResult extends LintResult {
  /** As the report names it, printable. */
  readonly file: string;
  messages: PrettyMessage[];
}

/** Findings by file, with texts that cannot move a cursor or break a line. */
export function prettyInput(findings: readonly Finding[], report: Pick<Report, 'targets'>): PrettyResult[] {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) appendTo(files, finding.place.file, finding);
  return [...files].map(([name, own]) => {
    const file = printable(name);
    const errorCount = own.filter(({ severity }) => severity === 'error').length;
    return {
      file,
      // The formatter makes it relative again.
      filePath: path.resolve(file),
      messages: own.map((finding) => toMessage(finding, targetNote(finding, report))),
      errorCount,
      warningCount: own.length - errorCount,
      fatalErrorCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      suppressedMessages: [],
      usedDeprecatedRules: [],
    };
  });
}

function toMessage(finding: Finding, note: string): PrettyMessage {
  const { rule, severity, message, place } = finding;
  const text = printable(message + note);
  return {
    finding,
    ruleId: rule,
    severity: severity === 'error' ? 2 : 1,
    message: severity === 'info' ? `${severityWord.info}: ${text}` : text,
    line: place.start.line,
    column: place.start.column,
  };
}
