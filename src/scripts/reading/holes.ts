/** A part of a text, from `start` up to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters nobody writes: the shell takes them for letters. */
const first = '\uE000';
const other = '\uE001';

/** The text with holes of the same length in place of some stretches, in ascending order. */
export function filled(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (start < at || end <= start) continue;
    parts.push(text.slice(at, start), first, other.repeat(end - start - 1));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Puts something else into each hole, by its number. Undefined where that is not known for one. */
export function refilled(text: string, put: (index: number) => string | undefined): string | undefined {
  let index = 0;
  let isKnown = true;
  const result = text.replaceAll(/\uE000\uE001*/g, () => {
    const value = put(index++);
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? result : undefined;
}

/** Where holes are in a text. */
export function holesIn(text: string): Stretch[] {
  return Array.from(text.matchAll(/\uE000\uE001*/g), ({ index, 0: hole }) => ({ start: index, end: index + hole.length }));
}
