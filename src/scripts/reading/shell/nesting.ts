import type { Fragment } from '../fragment.ts';

/** Nobody writes deeper ones; parsers need much time and stack for them. */
const deepest = 200;

/** The time a parser takes grows, at worst, with what `$`, backticks and `<` open in a text times its length. This is about half a second. */
const mostWork = 2e8;

/** Whether parentheses and braces stand within each other deeper than anybody writes. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 123) depth++;
    else if ((code === 41 || code === 125) && depth > 0) depth--;
    if (depth > deepest) return true;
  }
  return false;
}

/** A script as it is, or where it could keep a parser busy for long, some lines at a time, without those that nobody could have written. */
export function parsable(fragment: Fragment): Fragment[] {
  const parts: Fragment[] = [];
  const { text } = fragment;
  let from = 0;
  while (from < text.length) {
    const to = endOfPart(text, from);
    if (to > from && !isTooDeep(text.slice(from, to))) parts.push(from === 0 && to === text.length ? fragment : fragment.slice(from, to));
    from = Math.max(to, from + 1);
  }
  return parts;
}

/** After the last line that can still be read together with those before it. */
function endOfPart(text: string, from: number): number {
  let opened = 0;
  let lineEnd = from;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) lineEnd = at + 1;
    else if (code === 36 || code === 60 || code === 96) opened++;
    if (opened * (at - from) > mostWork) return lineEnd > from ? lineEnd : at;
  }
  return text.length;
}
