/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const marker = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
const onlyDirectives = /^(?:%.*|[ \t]*(?:#.*)?)$/;

/**
 * The documents of a YAML text, markers included. `---` at column 0 followed by white space is a marker everywhere in
 * YAML, block scalars included; so one broken document never hides the others. Stretches that hold nothing but
 * comments are left out.
 */
export function splitDocuments(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    if (hasContent(text, start, end)) ranges.push({ start, end });
    start = next;
  };
  if (text.includes('\n---') || text.includes('\n...') || text.startsWith('---') || text.startsWith('...')) {
    for (const match of text.matchAll(marker)) {
      const at = match.index;
      if (match[0] === '...') close(at, at + 3);
      else if (text.slice(start, at).includes('%') && isPrologue(text.slice(start, at))) continue;
      else close(at, at);
    }
  }
  close(text.length, text.length);
  return ranges;
}

/** `%YAML` and `%TAG` lines belong to the document whose `---` follows. */
function isPrologue(text: string): boolean {
  return text.split(/\r?\n/).every((line) => onlyDirectives.test(line));
}

function hasContent(text: string, start: number, end: number): boolean {
  let at = text.startsWith('---', start) ? start + 3 : start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 0x23) {
      const newline = text.indexOf('\n', at);
      at = newline === -1 ? end : newline + 1;
    } else if (code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) at++;
    else return true;
  }
  return false;
}
