import { Lines } from './lines.ts';

/** A text under lint. */
export class Source {
  readonly file: string;
  readonly text: string;
  #lines: Lines | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  get lines(): Lines {
    return (this.#lines ??= new Lines(this.text));
  }
}
