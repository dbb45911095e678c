import type { Edit } from './edit.ts';
import type { Slot } from './find.ts';
import { isFirstOnLine, lineEnd, lineStart, nextLine } from './lineBreaks.ts';
import { behindProperties, isFlow, type Member } from './members.ts';

/** Takes out what is written in a slot; what holds it becomes `{}` or `[]` where nothing else is in it. */
export function removeMember(text: string, slot: Slot): Edit[] {
  if (isFlow(text, slot.holder)) return [fromFlow(text, slot)];
  return slot.members.length === 1 ? onlyOne(text, slot) : [fromBlock(text, slot)];
}

function fromBlock(text: string, { member, members, index }: Slot): Edit {
  if (isFirstOnLine(text, member.start)) return lines(text, member);
  const next = members[index + 1];
  const end = lineEnd(text, member.end);
  const hasCommentBetween = next === undefined || text.slice(end, next.start).includes('#');
  if (!hasCommentBetween) return removal(member.start, next.start);
  let start = member.start;
  while (text[start - 1] === ' ') start--;
  return removal(start, end);
}

/** Whole lines, with the comment at their end; with what is blank above where no line break is below. */
function lines(text: string, { start, end }: Member): Edit {
  const first = lineStart(text, start);
  const isLast = lineEnd(text, end) === text.length;
  if (!isLast || first === 0) return removal(first, nextLine(text, end));
  let from = first;
  while (/\s/.test(text[from - 1] ?? '')) from--;
  return removal(from, text.length);
}

function onlyOne(text: string, { holder, member, outer }: Slot): Edit[] {
  const empty = holder.kind === 'mapping' ? '{}' : '[]';
  const from = outer && behindProperties(text, outer.member.valueFrom ?? 0);
  if (from === undefined || lineStart(text, from) === lineStart(text, member.start)) {
    return [{ start: member.start, end: member.end, text: empty }];
  }
  return [{ start: from, end: from, text: ` ${empty}` }, lines(text, member)];
}

function fromFlow(text: string, { holder, members, member, index }: Slot): Edit {
  const next = members[index + 1];
  const previous = members[index - 1];
  const behind = text.slice(member.end, next?.start ?? holder.end - 1);
  if (next) return behind.includes('#') ? removal(member.start, text.indexOf(',', member.end) + 1) : removal(member.start, next.start);
  const hasCommentBefore = text.slice(previous ? previous.end : holder.start + 1, member.start).includes('#');
  // A comma that is left over is allowed in YAML, and JSON has no comments.
  const start = hasCommentBefore ? member.start : (previous?.end ?? holder.start + 1);
  const isAlone = !previous && !hasCommentBefore && ['', ','].includes(behind.trim());
  return removal(start, isAlone ? holder.end - 1 : member.end);
}

function removal(start: number, end: number): Edit {
  return { start, end, text: '' };
}
