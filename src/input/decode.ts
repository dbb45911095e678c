import { isUtf8 } from 'node:buffer';

interface Decoded {
  readonly text: string;
  /** The offset, in bytes, of the first byte that is not UTF-8. */
  readonly invalidAt?: number;
}

/** Bytes to text as YAML has it: UTF-8, or UTF-16 with a byte order mark. Wrong bytes become U+FFFD, and are reported. */
export function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = bytes.toString('utf8', hasMark ? 3 : 0);
  return isUtf8(bytes) ? { text } : { text, invalidAt: firstInvalid(bytes) };
}

/** Line by line, since no character reaches across a line break; then character by character. */
function firstInvalid(bytes: Buffer): number {
  let start = 0;
  for (let end = lineEnd(bytes, start); isUtf8(bytes.subarray(start, end)); end = lineEnd(bytes, start)) start = end;
  let length = 1;
  for (let at = start; at < bytes.length; at += length) {
    length = [1, 2, 3, 4].find((size) => isUtf8(bytes.subarray(at, at + size))) ?? 0;
    if (length === 0) return at;
  }
  return start;
}

function lineEnd(bytes: Buffer, start: number): number {
  const newline = bytes.indexOf(0x0a, start);
  return newline === -1 ? bytes.length : newline + 1;
}
