import { countOf, type BaselineEntry } from '../../engine/baseline.ts';
import type { ReadingProblem } from '../../engine/readingProblem.ts';
import { firstLine } from '../../input/renderedElsewhere.ts';
import { enumerate } from '../../model/enumerate.ts';
import { unusedSuppression } from '../../rules/structure/unused-suppression.ts';

/** One complaint about all that a baseline records and nobody finds any more. */
export function goneFromBaseline(gone: readonly BaselineEntry[], file: string): ReadingProblem[] {
  const count = countOf(gone);
  if (count === 0) return [];
  const which = enumerate(
    gone.map((entry) => `\`${entry.rule}\` in ${entry.file}`),
    3,
  );
  const message = `${count === 1 ? '1 finding' : `${count} findings`} of this baseline can no longer be found (${which}); \`k8sport check --prune-baseline\` removes ${count === 1 ? 'it' : 'them'}`;
  return [{ rule: unusedSuppression, message, place: firstLine(file) }];
}
