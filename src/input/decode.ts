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

/** The longest valid prefix, found by halving; a sequence cut in the middle may look wrong, so the start is never late. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, cutBetweenCharacters(bytes, middle)))) valid = middle;
    else invalid = middle;
  }
  return cutBetweenCharacters(bytes, valid);
}

function cutBetweenCharacters(bytes: Buffer, at: number): number {
  let cut = at;
  while (cut > 0 && cut > at - 3 && (bytes[cut]! & 0xc0) === 0x80) cut--;
  return cut;
}
