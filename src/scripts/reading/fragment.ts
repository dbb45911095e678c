import type { Place, Position } from '../../model/place.ts';
import type { Source } from '../../yaml/source.ts';
import { filled, type Stretch } from './holes.ts';

/** A stretch of a source that stands as it is in a fragment, but for holes. */
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
    const pieces: Piece[] = [];
    for (let index = Math.max(0, lastAtMost(this.#starts, start)); index < this.#pieces.length && this.#starts[index]! < end; index++) {
      const piece = this.#pieces[index]!;
      const from = Math.max(0, start - this.#starts[index]!);
      const to = Math.min(piece.text.length, end - this.#starts[index]!);
      if (from < to) pieces.push({ start: piece.start + from, text: piece.text.slice(from, to) });
    }
    return new Fragment(this.source, pieces);
  }

  /** Without the characters at some ascending offsets: quotes, backslashes, carriage returns. */
  without(offsets: readonly number[]): Fragment {
    if (offsets.length === 0) return this;
    const pieces: Piece[] = [];
    let next = 0;
    for (const [index, piece] of this.#pieces.entries()) {
      const begin = this.#starts[index]!;
      let from = 0;
      const keepTo = (to: number): void => {
        if (from < to) pieces.push({ start: piece.start + from, text: piece.text.slice(from, to) });
        from = to + 1;
      };
      for (; next < offsets.length && offsets[next]! < begin + piece.text.length; next++) keepTo(offsets[next]! - begin);
      keepTo(piece.text.length);
    }
    return new Fragment(this.source, pieces);
  }

  /** The same with holes for what another program puts in before the shell sees it: `$(IMAGE)` of make, `{{image}}` of just. */
  withHoles(stretches: readonly Stretch[]): Fragment {
    if (stretches.length === 0) return this;
    const text = filled(this.text, stretches);
    const pieces = this.#pieces.map((piece, index) => {
      const begin = this.#starts[index]!;
      return { start: piece.start, text: text.slice(begin, begin + piece.text.length) };
    });
    return new Fragment(this.source, pieces);
  }

  /** What stands in the file at a stretch, holes included. */
  written(start: number, end: number): string {
    let text = '';
    for (let index = Math.max(0, lastAtMost(this.#starts, start)); index < this.#pieces.length && this.#starts[index]! < end; index++) {
      const from = this.#pieces[index]!.start - this.#starts[index]!;
      const to = this.#starts[index]! + this.#pieces[index]!.text.length;
      text += this.source.text.slice(from + Math.max(start, this.#starts[index]!), from + Math.min(end, to));
    }
    return text;
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
    const { lines, text } = this.source;
    const from = this.#position(start);
    const to = end > start ? this.#position(end - 1, 1) : from;
    if (to.line === from.line) return { file: this.source.file, start: from, end: to };
    const line = text.slice(lines.start(from.line), lines.start(from.line + 1)).replace(/[\r\n]+$/, '');
    return { file: this.source.file, start: from, end: { line: from.line, column: line.length + 1 } };
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
