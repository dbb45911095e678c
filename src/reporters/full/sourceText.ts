import { Lines } from '../../yaml/lines.ts';

/** The text of a file, by lines. */
export class SourceText {
  readonly text: string;
  readonly #lines: Lines;

  constructor(text: string) {
    this.text = text;
    this.#lines = new Lines(text);
  }

  /** A one-based line without its end; undefined past the last. */
  line(number: number): string | undefined {
    const start = this.#lines.start(number);
    if (start === undefined) return undefined;
    return this.text.slice(start, this.#lines.start(number + 1)).replace(/\r?\n$|\r$/, '');
  }
}
