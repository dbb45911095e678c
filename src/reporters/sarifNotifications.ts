import type { Finding } from '../model/finding.ts';
import { notRead } from './notRead.ts';
import { plural } from './plural.ts';
import type { ReporterContext } from './reporter.ts';
import { artifactLocation } from './sarifUri.ts';
import { sarifLevel } from './sarifLevel.ts';
import { sarifText } from './sarifText.ts';

interface Told {
  readonly findings: readonly Finding[];
  readonly ruleIds: readonly string[];
  readonly notes: readonly string[];
  /** How many findings are no result of the run. */
  readonly left: number;
  /** The most results of a run. */
  readonly most: number;
}

/** More say nothing new. */
const mostFiles = 100;

/** What a run says about itself: that results are missing, what was not judged, and which files could not be read. */
export function sarifNotifications({ findings, ruleIds, notes, left, most }: Told, context: ReporterContext): readonly object[] {
  const missing =
    left > 0 ? [notification('warning', `${plural(left, 'finding is', 'findings are')} missing: a run holds the ${most} worst.`)] : [];
  const unread = findings
    .filter(({ rule }) => notRead.has(rule))
    .slice(0, mostFiles)
    .map(({ rule, severity, message, place }) => ({
      ...notification(sarifLevel[severity], message),
      associatedRule: { id: rule, index: ruleIds.indexOf(rule) },
      locations: [
        { physicalLocation: { artifactLocation: artifactLocation(place.file, context), region: { startLine: place.start.line } } },
      ],
    }));
  return [...missing, ...notes.map((note) => notification('note', note)), ...unread];
}

function notification(level: string, text: string): object {
  return { level, message: { text: sarifText(text) } };
}
