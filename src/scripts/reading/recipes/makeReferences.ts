import type { Stretch } from '../holes.ts';

/** What make puts in before a shell sees the text. */
export interface MakeReferences {
  /** `$(NAME)`, `${NAME}`, `$(shell …)`, `$@`. */
  readonly references: readonly Stretch[];
  /** The first of each two dollars that stand for one. */
  readonly doubled: readonly number[];
}

/** Finds what make puts in, the outermost only. */
export function makeReferences(text: string): MakeReferences {
  const references: Stretch[] = [];
  const doubled: number[] = [];
  for (let at = text.indexOf('$'); at !== -1 && at < text.length - 1; at = text.indexOf('$', at)) {
    const next = text[at + 1]!;
    if (next === '$') {
      doubled.push(at);
      at += 2;
    } else {
      const end = next === '(' || next === '{' ? closing(text, at + 1) : at + 2;
      if (!/\s/.test(next)) references.push({ start: at, end });
      at = end;
    }
  }
  return { references, doubled };
}

/** Where the code of `$(shell …)` stands in references, those within others included. */
export function shellCalls(text: string): Stretch[] {
  const calls: Stretch[] = [];
  const pattern = /\$[({]shell[ \t]/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = closing(text, match.index + 1);
    calls.push({ start: pattern.lastIndex, end: end - 1 });
    pattern.lastIndex = end;
  }
  return calls;
}

/** Behind the bracket that closes the one at `open`. Make counts only brackets of the same kind. */
function closing(text: string, open: number): number {
  const [opens, closes] = text[open] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === opens) depth++;
    else if (text[at] === closes && --depth === 0) return at + 1;
  }
  return text.length;
}
