import { Lines } from '../yaml/lines.ts';
import type { ReporterContext } from './reporter.ts';

/** In UTF-16 code units. */
const block = 4096;

/**
 * A way to turn columns in UTF-16 code units into columns in bytes of UTF-8; both are one-based. Nothing comes back where
 * the text is not known, or has no such line.
 */
export function byteColumns(context: Pick<ReporterContext, 'text'>): (file: string, line: number, column: number) => number | undefined {
  const known = new Map<string, Bytes | undefined>();
  return (file, line, column) => {
    if (!known.has(file)) {
      const text = context.text(file);
      known.set(file, text === undefined ? undefined : new Bytes(text));
    }
    return known.get(file)?.column(line, column);
  };
}

class Bytes {
  readonly #text: string;
  readonly #lines: Lines;
  /** The bytes before each block, as far as somebody asked: in a long line, many places would count the same again. */
  readonly #sums = [0];

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  column(line: number, column: number): number | undefined {
    const start = this.#lines.start(line);
    return start === undefined ? undefined : this.#before(start + column - 1) - this.#before(start) + 1;
  }

  #before(offset: number): number {
    const whole = Math.floor(Math.min(offset, this.#text.length) / block);
    for (let from = this.#sums.length - 1; from < whole; from++)
      this.#sums.push(this.#sums[from]! + this.#between(from * block, (from + 1) * block));
    return this.#sums[whole]! + this.#between(whole * block, offset);
  }

  #between(from: number, to: number): number {
    let bytes = 0;
    for (let at = from; at < to && at < this.#text.length; at++) bytes += bytesOf(this.#text.charCodeAt(at));
    return bytes;
  }
}

/** A character beyond the Basic Multilingual Plane has four, and two code units. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
}
