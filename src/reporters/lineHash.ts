const window = 100;
const lineFeed = 10;
const carriageReturn = 13;
const endOfFile = 0xffff;
const two32 = 2 ** 32;

// 37 to the power of 100, modulo 2 to the power of 64, in two halves.
const [firstHigh, firstLow] = split(37n ** BigInt(window));

/**
 * The `primaryLocationLineHash` of every line, first line first, as GitHub's upload action computes it: a rolling hash of
 * the 100 characters from the start of the line that are neither space nor tab, and which of the equal hashes it is.
 */
export function lineHashes(text: string): string[] {
  const hasher = new Hasher();
  let lineStarts = true;
  let afterCarriageReturn = false;
  for (let at = 0; at <= text.length; at++) {
    let code = at < text.length ? text.charCodeAt(at) : endOfFile;
    const skipped: boolean = code === 32 || code === 9 || (afterCarriageReturn && code === lineFeed);
    afterCarriageReturn = !skipped && code === carriageReturn;
    if (skipped) continue;
    if (code === carriageReturn) code = lineFeed;
    hasher.leave();
    if (lineStarts) hasher.mark();
    lineStarts = code === lineFeed;
    hasher.enter(code);
  }
  for (let step = 0; step < window; step++) {
    hasher.leave();
    hasher.enter(0);
  }
  return hasher.hashes;
}

/** Arithmetic is modulo 2 to the power of 64, in two halves: ten times as fast as big integers. */
class Hasher {
  readonly hashes: string[] = [];
  readonly #characters = new Uint16Array(window);
  readonly #starts = new Uint8Array(window);
  readonly #seen = new Map<string, number>();
  #high = 0;
  #low = 0;
  #index = 0;

  /** A line starts with the next character. */
  mark(): void {
    this.#starts[this.#index] = 1;
  }

  /** Writes down the hash of the line whose first character is about to drop out of the window. */
  leave(): void {
    if (this.#starts[this.#index] === 0) return;
    this.#starts[this.#index] = 0;
    const hash = this.#high === 0 ? this.#low.toString(16) : this.#high.toString(16) + this.#low.toString(16).padStart(8, '0');
    const count = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, count);
    this.hashes.push(`${hash}:${count}`);
  }

  enter(code: number): void {
    const dropped = this.#characters[this.#index]!;
    this.#characters[this.#index] = code;
    const low = 37 * this.#low + code - firstLow * dropped;
    this.#high = (37 * this.#high - firstHigh * dropped + Math.floor(low / two32)) >>> 0;
    this.#low = low >>> 0;
    this.#index = (this.#index + 1) % window;
  }
}

function split(value: bigint): readonly [number, number] {
  return [Number((value >> 32n) & 0xffffffffn), Number(value & 0xffffffffn)];
}
