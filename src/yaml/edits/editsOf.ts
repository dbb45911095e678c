import type { Change } from '../../model/change.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Document } from '../document.ts';
import { contradicts } from './contradicts.ts';
import { type Draft, withChange } from './draft.ts';
import { applied, type Edit } from './edit.ts';

/** What became of one fix: made, or left out for a reason. */
export type Outcome = 'made' | { readonly refused: string };

export interface DocumentEdits {
  /** In offsets of the text of the source. Together with those of the other documents of a file they can go to `applied`. */
  readonly edits: readonly Edit[];
  /** One for each fix, in their order. A fix is made as a whole or not at all. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Compiles fixes of one document to edits of its text, and proves them: the edited text is read as the value that the
 * changes ask for, no comment is lost but those of what is removed, and no byte outside the edits is another.
 */
export function editsOf(document: Document, fixes: readonly (readonly Change[])[]): DocumentEdits {
  const [problem] = document.problems;
  if (problem)
    return { edits: [], outcomes: fixes.map(() => ({ refused: `the document cannot be read without doubt: ${problem.message}` })) };
  // The parser drops a byte order mark, and its offsets begin behind it.
  const markLength = document.text.startsWith('\uFEFF') ? 1 : 0;
  let draft: Draft = { text: document.text.slice(markLength), value: document.value, schema: document.schema, edits: [], moves: [] };
  const outcomes: Outcome[] = [];
  const made: Change[] = [];
  for (const fix of fixes) {
    try {
      const conflict = fix.some((change, index) => {
        return [...made, ...fix.slice(0, index)].some((earlier) => contradicts(change, earlier, document.value));
      });
      if (conflict) throw new Refusal('another change wants something else there');
      draft = fix.reduce(withChange, draft);
      made.push(...fix);
      outcomes.push('made');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcomes.push({ refused: error.message });
    }
  }
  const before = document.text.slice(markLength);
  if (applied(before, draft.edits) !== draft.text) throw new Error('the edits of a document do not add up to the text that was proved');
  const shift = document.range.start + markLength;
  const edits = draft.edits.filter(({ start, end, text }) => before.slice(start, end) !== text);
  return { edits: edits.map(({ start, end, text }) => ({ start: start + shift, end: end + shift, text })), outcomes };
}
