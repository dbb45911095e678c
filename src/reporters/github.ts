import type { Finding } from '../model/finding.ts';
import { severities, type Severity } from '../model/severity.ts';
import { plural } from './plural.ts';
import { printable } from './printable.ts';
import type { Reporter, ReporterContext } from './reporter.ts';
import { repositoryPath } from './repositoryPath.ts';
import { severityWord } from './severityWord.ts';
import { shownFindings } from './shownFindings.ts';
import { stretchOf } from './stretchOf.ts';
import { targetNote } from './targetNote.ts';
import { workflowCommand } from './workflowCommand.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows ten annotations of a level for each step; the tenth notice says how many are missing. */
const most: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 9 };

/** Annotations for GitHub Actions, worst first. */
export const github: Reporter = (report, context) => {
  const levels = severities.map((severity) => {
    const all = shownFindings(report, context.verbose).filter((finding) => finding.severity === severity);
    return { severity, shown: all.slice(0, most[severity]), left: Math.max(0, all.length - most[severity]) };
  });
  const annotations = levels.flatMap(({ shown }) => shown.map((each) => annotation(each, targetNote(each, report), context)));
  const left = levels.filter((level) => level.left > 0).map((level) => plural(level.left, ...words(level.severity)));
  const last = left.length > 0 ? [workflowCommand('notice', { title: 'k8sport' }, `${left.join(', ')} more than GitHub shows here`)] : [];
  return [...annotations, ...last].map((line) => `${line}\n`).join('');
};

function annotation({ rule, severity, place, message }: Finding, note: string, context: ReporterContext): string {
  const { line, column, endColumn } = stretchOf(place);
  const file = printable(repositoryPath(place.file, context));
  const properties = { title: rule, file, line, endLine: line, col: column, endColumn };
  return workflowCommand(commands[severity], properties, printable(message + note));
}

function words(severity: Severity): readonly [one: string, many: string] {
  return [severityWord[severity], `${severityWord[severity]}s`];
}
