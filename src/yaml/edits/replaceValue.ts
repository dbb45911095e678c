import type { PlainValue } from '../../model/change.ts';
import type { Edit } from './edit.ts';
import { behindDash, behindKey, type Rendered } from './blockLines.ts';
import type { Slot } from './find.ts';
import { flowStyleOf, flowText, quoteOf } from './flowText.ts';
import { columnOf, indentOf, lineEnd } from './lineBreaks.ts';
import { behindProperties, isBlockScalar, isFlow } from './members.ts';
import type { Style } from './style.ts';

/** Puts a value in the place of what is written in a slot. @param drops Drop its anchor and its tag as well. */
export function replaceValue(text: string, slot: Slot, value: PlainValue, style: Style, drops: boolean): Edit[] {
  return isFlow(text, slot.holder) ? inFlow(text, slot, value, style, drops) : inBlock(text, slot, value, style, drops);
}

function inFlow(text: string, { holder, member }: Slot, value: PlainValue, style: Style, drops: boolean): Edit[] {
  const flow = flowStyleOf(text, holder, style);
  const old = member.value;
  const quoted = old?.kind === 'scalar' ? { ...flow, valueQuote: flow.valueQuote || quoteOf(text, old) } : flow;
  const written = flowText(value, quoted);
  if (old) return [{ start: drops ? afterBlanks(text, member.valueFrom ?? old.start) : old.start, end: old.end, text: written }];
  return [{ start: member.end, end: member.end, text: `${member.valueFrom === undefined ? ':' : ''} ${written}` }];
}

function inBlock(text: string, slot: Slot, value: PlainValue, style: Style, drops: boolean): Edit[] {
  const { start, valueFrom = start } = slot.member;
  const from = drops ? valueFrom : behindProperties(text, valueFrom);
  const { head, tail } = partsOfOld(text, slot, from);
  const { first, rest } = rendered(text, slot, value, style, head.start);
  const indent = indentOf(text, start);
  const lines = rest.map((line) => style.newline + (line && indent + line)).join('');
  const isOnlyBelow = first === '';
  const isNew = head.end === from;
  const headEdit = {
    start: isOnlyBelow ? from : drops ? afterBlanks(text, from, head.end) : head.start,
    end: head.end,
    text: isNew && !isOnlyBelow ? ` ${first}` : first,
  };
  const tailEdit = { ...tail, text: lines };
  // Two edits at one offset have no order.
  if (headEdit.end === tailEdit.start) return [{ start: headEdit.start, end: tailEdit.end, text: headEdit.text + tailEdit.text }];
  return [headEdit, tailEdit].filter(({ start, end, text }) => start !== end || text !== '');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is on the line of the key or dash, without a comment there, and what is below; either may be empty. */
function partsOfOld(text: string, { member }: Slot, from: number): { readonly head: Stretch; readonly tail: Stretch } {
  const old = member.value;
  const firstEnd = lineEnd(text, from);
  const lastEnd = lineEnd(text, member.end);
  if (!old) return { head: { start: from, end: from }, tail: { start: lastEnd, end: lastEnd } };
  if (old.start > firstEnd) return { head: { start: from, end: from }, tail: { start: firstEnd, end: lastEnd } };
  if (isBlockScalar(text, old)) {
    const header = /^[|>][-+\d]*/.exec(text.slice(old.start, firstEnd))![0];
    return { head: { start: old.start, end: old.start + header.length }, tail: { start: firstEnd, end: lastEnd } };
  }
  const isBlock = (old.kind === 'mapping' || old.kind === 'sequence') && !isFlow(text, old);
  if (isBlock) return { head: { start: old.start, end: firstEnd }, tail: { start: firstEnd, end: lastEnd } };
  return { head: { start: old.start, end: old.end }, tail: { start: lastEnd, end: lastEnd } };
}

function rendered(text: string, { holder, member }: Slot, value: PlainValue, style: Style, at: number): Rendered {
  const quote = quoteOf(text, member.value);
  const old = member.value;
  const isFlowAlready = old !== undefined && old.children.length > 0 && isFlow(text, old) && typeof value === 'object';
  if (isFlowAlready) return { first: flowText(value, { ...flowStyleOf(text, old, style), line: undefined }), rest: [] };
  if (holder.kind === 'mapping') return behindKey(value, style, quote);
  const width = old && at === old.start ? columnOf(text, old.start) - columnOf(text, member.start) : 2;
  return behindDash(value, style, width, quote);
}

function afterBlanks(text: string, from: number, end = text.length): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
