/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

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
  for (const at of markers(text)) {
    if (text.startsWith('...', at)) close(at, at + 3);
    else if (!isPrologue(text, start, at)) close(at, at);
  }
  close(text.length, text.length);
  return ranges;
}

/** Where `---` and `...` stand at column 0, followed by white space or the end. */
function* markers(text: string): Iterable<number> {
  if (isMarker(text, 0)) yield 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (isMarker(text, at + 1)) yield at + 1;
}

const [dash, dot] = [0x2d, 0x2e];

function isMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== dash && code !== dot) || text.charCodeAt(at + 1) !== code || text.charCodeAt(at + 2) !== code) return false;
  return at + 3 >= text.length || ' \t\r\n'.includes(text[at + 3]!);
}

/** `%YAML` and `%TAG` lines belong to the document whose `---` follows. */
function isPrologue(text: string, start: number, end: number): boolean {
  const before = text.slice(start, end);
  return before.includes('%') && before.split(/\r?\n/).every((line) => onlyDirectives.test(line));
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
