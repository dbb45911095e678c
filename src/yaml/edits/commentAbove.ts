import type { Edit } from './edit.ts';
import type { Slot } from './find.ts';
import { indentOf, isFirstOnLine, lineStart } from './lineBreaks.ts';
import { isFlow } from './members.ts';
import type { Style } from './style.ts';

/** Writes comment lines above what is written in a slot; undefined in flow style, where there is no room for them. */
export function commentAbove(text: string, { holder, member }: Slot, comment: string, { newline }: Style): Edit | undefined {
  if (isFlow(text, holder)) return undefined;
  const indent = indentOf(text, member.start);
  const lines = comment.split(/\r\n|\n|\r/).map((line) => `# ${line}`.trimEnd());
  const isFirst = isFirstOnLine(text, member.start);
  const at = isFirst ? lineStart(text, member.start) : member.start;
  const written = isFirst ? lines.map((line) => indent + line + newline) : lines.map((line) => line + newline + indent);
  return { start: at, end: at, text: written.join('') };
}
