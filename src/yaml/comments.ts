import type { Place } from '../model/place.ts';
import { commentTokens } from './commentTokens.ts';
import type { Source } from './source.ts';

/** A comment that speaks to k8sport. */
export interface IgnoreComment {
  /** What stands after `k8sport-ignore`. */
  readonly text: string;
  readonly place: Place;
  /** The line it speaks of: its own, or, where nothing else stands on that, the next line with content. */
  readonly line: number;
  /** The last line it speaks of, where those are several. */
  readonly lastLine?: number;
}

const marker = /^#+\s*k8sport-ignore\b[ \t]*/;

/** The comments that begin with `k8sport-ignore`. Real comments only: a `#` inside a text is not one. */
export function ignoreComments(source: Source): IgnoreComment[] {
  const comments: IgnoreComment[] = [];
  const { text, lines } = source;
  for (const { offset, text: comment } of commentTokens(text)) {
    const match = marker.exec(comment);
    if (!match) continue;
    const start = lines.position(offset);
    const end = lines.position(offset + comment.length);
    const alone = text.slice(lines.start(start.line), offset).trim() === '';
    comments.push({
      text: comment.slice(match[0].length).trim(),
      place: { file: source.file, start, end },
      line: alone ? nextLineWithContent(source, start.line) : start.line,
    });
  }
  return comments;
}

function nextLineWithContent({ text, lines }: Source, line: number): number {
  for (let next = line + 1; ; next++) {
    const start = lines.start(next);
    if (start === undefined) return next;
    const content = text.slice(start, lines.start(next + 1)).trim();
    if (content !== '' && !content.startsWith('#')) return next;
  }
}
