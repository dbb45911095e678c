import type { Position } from '../model/place.ts';

/** Where the lines of a text begin, to turn offsets into positions. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  position(offset: number): Position {
    const index = this.#indexOf(offset);
    return { line: index + 1, column: offset - this.#starts[index]! + 1 };
  }

  /** The offset at which the one-based line begins, or nothing past the last line. */
  start(line: number): number | undefined {
    return this.#starts[line - 1];
  }

  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
