/**
 * Whether a page shows what a program printed. `…` in a line stands for any text, as a line of its own for any number of lines. Every other
 * character must be there, and nothing between them.
 */
export function isShown(shown: string, printed: string): boolean {
  const lines = linesOf(printed);
  const parts = split(linesOf(shown), '…');
  return inOrder(lines, parts, startsAt);
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

function startsAt(lines: readonly string[], part: readonly string[], at: number): boolean {
  return part.every((line, index) => at + index < lines.length && isLine(line, lines[at + index]!));
}

function isLine(shown: string, printed: string): boolean {
  return inOrder(
    Array.from(printed),
    split(Array.from(shown), '…'),
    (text, part, at) => part.join('') === text.slice(at, at + part.length).join(''),
  );
}

/** Whether parts are found one after the other: the first at the start, the last at the end, and gaps between them only. */
function inOrder<T>(
  all: readonly T[],
  parts: readonly (readonly T[])[],
  isAt: (all: readonly T[], part: readonly T[], at: number) => boolean,
): boolean {
  const [first = [], ...others] = parts;
  const last = others.pop();
  if (!isAt(all, first, 0)) return false;
  if (!last) return first.length === all.length;
  let at = first.length;
  for (const part of others) {
    while (at + part.length <= all.length && !isAt(all, part, at)) at++;
    at += part.length;
    if (at > all.length) return false;
  }
  return all.length - last.length >= at && isAt(all, last, all.length - last.length);
}

function split<T>(items: readonly T[], gap: T): T[][] {
  const parts: T[][] = [[]];
  for (const item of items) {
    if (item === gap) parts.push([]);
    else parts.at(-1)!.push(item);
  }
  return parts;
}
