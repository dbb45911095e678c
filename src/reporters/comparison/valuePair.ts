import { shorten } from '../shorten.ts';

/** How much of what is the same stays at least before the first character that is not. */
const before = 12;

/**
 * Two values, each at most `length` UTF-16 code units long. Where they begin alike for so long that the difference would
 * be cut off, the beginning is cut instead.
 */
export function valuePair(left: string, right: string, length: number): readonly [string, string] {
  const longer = Math.max(left.length, right.length);
  const same = sameStart(left, right);
  if (longer <= length || same < length / 2) return [shorten(left, length), shorten(right, length)];
  const from = Math.max(0, Math.min(same - before, longer - length + 1));
  return [shorten(`…${tail(left, from)}`, length), shorten(`…${tail(right, from)}`, length)];
}

function sameStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && at < right.length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return at;
}

function tail(text: string, from: number): string {
  return text.slice(from).replace(/^[\udc00-\udfff]/, '');
}
