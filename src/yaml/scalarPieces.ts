import type { Node } from './nodes.ts';

/** A part of a text value that comes from one stretch of the source, at this offset: a line without its indentation, an escape, a fold. */
export interface ScalarPiece {
  readonly start: number;
  readonly text: string;
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** Where its line break stands. */
  readonly end: number;
}

/** The value of a text, in pieces of which each knows where it stands. Empty for what is no text. */
export function scalarPieces(text: string, node: Node): readonly ScalarPiece[] {
  const { value, start } = node;
  if (typeof value !== 'string') return [];
  const written = text[start];
  const pieces = written === '|' ? literal(text, node, value) : written === '>' ? folded(text, node, value) : flow(text, node);
  // White space at the end is no part of a node.
  const isExact =
    pieces
      .map((piece) => piece.text)
      .join('')
      .trimEnd() === value.trimEnd();
  return isExact ? pieces : [{ start, text: value }];
}

function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at <= end;) {
    let stop = at;
    while (stop < end && text[stop] !== '\n' && text[stop] !== '\r') stop++;
    lines.push({ start: at, text: text.slice(at, stop), end: stop });
    at = stop + (text.startsWith('\r\n', stop) ? 2 : 1);
  }
  return lines;
}

/** The lines of a block without its indentation. */
function blockLines(text: string, { start, end }: Node, value: string): Line[] {
  const lines = linesOf(text, start, end).slice(1);
  const [first = '', written = ''] = [value.split('\n'), lines.map((line) => line.text)].map((each) =>
    each.find((line) => line.trim() !== ''),
  );
  const indent = written.length - written.trimStart().length - (first.length - first.trimStart().length);
  return lines.map((line) => {
    const cut = Math.min(indent, line.text.length);
    return { ...line, start: line.start + cut, text: line.text.slice(cut) };
  });
}

function literal(text: string, node: Node, value: string): ScalarPiece[] {
  return blockLines(text, node, value).flatMap((line, index, lines) => [
    ...(index === 0 ? [] : [{ start: lines[index - 1]!.end, text: '\n' }]),
    line,
  ]);
}

/** Breaks between lines are spaces, but around empty lines and those indented further. */
function folded(text: string, node: Node, value: string): ScalarPiece[] {
  const pieces: ScalarPiece[] = [];
  let [empty, wasIndented, previous] = [0, false, node.start];
  for (const line of blockLines(text, node, value)) {
    if (line.text === '') {
      empty++;
      continue;
    }
    const isIndented = /^[ \t]/.test(line.text);
    const isFirst = pieces.length === 0 && previous === node.start;
    const breaks = isIndented || wasIndented ? empty + (isFirst ? 0 : 1) : empty;
    const join = breaks > 0 ? '\n'.repeat(breaks) : isFirst ? '' : ' ';
    pieces.push({ start: previous, text: join }, line);
    [empty, wasIndented, previous] = [0, isIndented, line.end];
  }
  return pieces;
}

/** Plain and quoted. */
function flow(text: string, { start, end }: Node): ScalarPiece[] {
  const quote = text[start] === '"' || text[start] === "'" ? text[start] : '';
  const lines = linesOf(text, start + quote.length, end - quote.length);
  const pieces: ScalarPiece[] = [];
  let [empty, isJoined] = [0, true];
  for (const [index, line] of lines.entries()) {
    // The parser keeps white space at the end of a line in quotes.
    const inner = trimmed(line, index > 0, quote === '' && index < lines.length - 1);
    if (inner.text.trim() === '' && index > 0 && index < lines.length - 1) {
      empty++;
      continue;
    }
    const continues = quote === '"' && endsInBackslash(inner.text);
    const join = empty > 0 ? '\n'.repeat(empty) : isJoined ? '' : ' ';
    pieces.push({ start: lines[index - 1]?.end ?? start, text: join });
    for (const piece of unquoted(continues ? { ...inner, text: inner.text.slice(0, -1) } : inner, quote)) pieces.push(piece);
    [empty, isJoined] = [0, continues];
  }
  return pieces;
}

function trimmed(line: Line, atStart: boolean, atEnd: boolean): Line {
  const cut = atStart ? line.text.length - line.text.trimStart().length : 0;
  const text = line.text.slice(cut);
  return { ...line, start: line.start + cut, text: atEnd ? text.trimEnd() : text };
}

function endsInBackslash(text: string): boolean {
  let at = text.length;
  while (text[at - 1] === '\\') at--;
  return (text.length - at) % 2 === 1;
}

const escape = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gi;
const named: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

function unquoted({ start, text }: Line, quote: string): ScalarPiece[] {
  if (quote === '') return [{ start, text }];
  const pieces: ScalarPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(quote === "'" ? /''/g : escape)) {
    const [written, ...groups] = match;
    const code = groups.slice(0, 3).find((each) => each !== undefined);
    const letter = groups[3] ?? "'";
    const meant = code === undefined ? (Object.hasOwn(named, letter) ? named[letter]! : letter) : fromCode(Number.parseInt(code, 16));
    pieces.push({ start: start + from, text: text.slice(from, match.index) }, { start: start + match.index, text: meant });
    from = match.index + written.length;
  }
  return [...pieces, { start: start + from, text: text.slice(from) }];
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
