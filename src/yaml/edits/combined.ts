import type { Edit } from './edit.ts';

/**
 * Edits in order, and one more that is told in offsets of the text they make: all in offsets of the first text. Where the
 * last one meets others, they become one.
 */
export function combined(edits: readonly Edit[], next: Edit): Edit[] {
  const before: Edit[] = [];
  const after: Edit[] = [];
  const met: { readonly edit: Edit; readonly start: number; readonly end: number }[] = [];
  let shift = 0;
  let shiftAtStart = 0;
  let shiftAtEnd = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    const end = start + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
    if (end < next.start) {
      before.push(edit);
      shiftAtStart = shift;
    } else if (start > next.end) after.push(edit);
    else met.push({ edit, start, end });
    if (start <= next.end) shiftAtEnd = shift;
  }
  const [first, last] = [met[0], met.at(-1)];
  const head = first && first.start < next.start ? first.edit.text.slice(0, next.start - first.start) : '';
  const tail = last && last.end > next.end ? last.edit.text.slice(next.end - last.start) : '';
  const start = Math.min(first?.edit.start ?? Infinity, next.start - shiftAtStart);
  const end = last && last.end >= next.end ? last.edit.end : next.end - shiftAtEnd;
  return [...before, { start, end, text: head + next.text + tail }, ...after];
}
