import { findingLine } from './findingLine.ts';
import type { Reporter } from './reporter.ts';
import { shownFindings } from './shownFindings.ts';
import { summary } from './summary.ts';
import { targetNote } from './targetNote.ts';

/** One line a finding. */
export const concise: Reporter = (report, { verbose, hyperlinks }) => {
  const shown = shownFindings(report, verbose);
  return shown.map((finding) => `${findingLine(finding, targetNote(finding, report), hyperlinks)}\n`).join('') + summary(report);
};
