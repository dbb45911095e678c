import type { Place, Position } from '../../model/place.ts';
import type { Source } from '../../yaml/source.ts';

/** A stretch of a source that stands as it is in a fragment. */
export interface Piece {
  /** Its offset in the source. */
  readonly start: number;
  readonly text: string;
}

/**
 * Commands cut out of a file in another language: one block of a Markdown file, the lines of a recipe without their tabs. Knows where each of
 * its characters stands in the file.
 */
export class Fragment {
  readonly source: Source;
  readonly text: string;
  readonly #pieces: readonly Piece[];
  /** Where each piece begins in the text. */
  readonly #starts: readonly number[];

  constructor(source: Source, pieces: readonly Piece[]) {
    this.source = source;
    this.#pieces = pieces;
    let length = 0;
    this.#starts = pieces.map(({ text }) => (length += text.length) - text.length);
    this.text = pieces.map(({ text }) => text).join('');
  }

  /** A whole file. */
  static of(source: Source): Fragment {
    return new Fragment(source, [{ start: 0, text: source.text }]);
  }

  /** A part of it. */
  slice(start: number, end: number): Fragment {
    const pieces = this.#pieces.flatMap((piece, index) => {
      const from = Math.max(0, start - this.#starts[index]!);
      const to = Math.min(piece.text.length, end - this.#starts[index]!);
      return from < to ? [{ start: piece.start + from, text: piece.text.slice(from, to) }] : [];
    });
    return new Fragment(this.source, pieces);
  }

  /** The same places under another text of the same length. */
  withText(text: string): Fragment {
    return new Fragment(
      this.source,
      this.#pieces.map((piece, index) => ({
        start: piece.start,
        text: text.slice(this.#starts[index], this.#starts[index]! + piece.text.length),
      })),
    );
  }

  /** The stretch from `start` to `end`, or to the end of its first line. */
  place(start: number, end: number): Place {
    let stop = start;
    while (stop < end && this.text[stop] !== '\n' && this.text[stop] !== '\r') stop++;
    const [first, last] = [this.#position(start), this.#position(Math.max(start, stop - 1), 1)];
    return { file: this.source.file, start: first, end: last.line === first.line ? last : this.#lineEnd(first.line) };
  }

  /** What is one line in the text may be several in the source: a folded one. */
  #lineEnd(line: number): Position {
    const { lines, text } = this.source;
    let end = (lines.start(line + 1) ?? text.length + 1) - 1;
    while (text[end - 1] === '\n' || text[end - 1] === '\r') end--;
    return lines.position(end);
  }

  #position(offset: number, beyond = 0): Position {
    const index = Math.max(0, lastAtMost(this.#starts, offset));
    const start = (this.#pieces[index]?.start ?? 0) + offset - (this.#starts[index] ?? 0) + beyond;
    return this.source.lines.position(Math.min(start, this.source.text.length));
  }
}

/** The last of some ascending numbers that is at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
