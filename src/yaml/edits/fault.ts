import { isDeepStrictEqual } from 'node:util';
import type { Schema } from 'js-yaml';
import { commentTokens } from '../commentTokens.ts';
import type { Node } from '../nodes.ts';
import { readTree } from '../nodes.ts';
import { parseValue } from '../parse.ts';
import { splitDocuments } from '../split.ts';
import { isAsAsked } from './isAsAsked.ts';
import { isJsonText } from './isJsonText.ts';
import { applied, type Edit } from './edit.ts';

/** What some edits of a document have to prove. */
export interface Claim {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** The value that the edited text has to have. */
  readonly value: unknown;
  readonly schema: Schema | undefined;
}

/** Why the edited text is not what was asked for; undefined where it is: the value, the comments and what stands around it. */
export function faultIn(claim: Claim): string | undefined {
  const { text, edits, value, schema } = claim;
  const after = applied(text, edits);
  if (endsInBreak(after) !== endsInBreak(text)) return 'the end of the document would not be what it was';
  if (splitDocuments(after).length !== 1) return 'it would no longer be one document';
  if (isJsonText(text) && !isJsonText(after)) return 'it would no longer be JSON';
  const parsed = parseValue(after, schema);
  const [problem] = parsed.problems;
  if (problem?.message.startsWith('the alias has no anchor')) return 'what would go has an anchor that an alias needs';
  if (problem) return `the document could not be read afterwards: ${problem.message}`;
  if (!isAsAsked(parsed.value, value)) return reasonOfOtherValue(claim);
  return areCommentsKept(text, after, edits) ? undefined : 'a comment would be lost';
}

function reasonOfOtherValue({ text, schema }: Claim): string {
  if (hasAlias(readTree(text, schema))) return 'what is written there is used by an alias too';
  // Such a text has no line break at its end in kubectl, and one in other readers.
  const dependsOnEnd = !endsInBreak(text) && !isDeepStrictEqual(parseValue(text, schema).value, parseValue(`${text}\n`, schema).value);
  if (dependsOnEnd) return 'the last text would get a line break, since the file does not end in one; add that first';
  return 'the edited document would not have the value asked for';
}

function endsInBreak(text: string): boolean {
  return /[\r\n]$/.test(text);
}

function hasAlias(node: Node | undefined): boolean {
  return node !== undefined && (node.kind === 'alias' || node.children.some(hasAlias));
}

/** Every comment outside the edits is a comment still, at the same place, and none but those of the edits came up. */
function areCommentsKept(text: string, after: string, edits: readonly Edit[]): boolean {
  if (!text.includes('#') && !after.includes('#')) return true;
  const kept: string[] = [];
  for (const { offset, text: comment } of commentTokens(text)) {
    const isInside = edits.some(({ start, end }) => offset >= start && offset < end);
    if (!isInside) kept.push(`${offset + shiftAt(edits, offset)} ${comment}`);
  }
  const added: string[] = [];
  for (const { offset, text: comment } of commentTokens(after)) {
    if (!isWithinNew(edits, offset)) added.push(`${offset} ${comment}`);
  }
  return isDeepStrictEqual(kept, added);
}

function shiftAt(edits: readonly Edit[], offset: number): number {
  return edits.reduce((shift, { start, end, text }) => (end <= offset && start <= offset ? shift + text.length - (end - start) : shift), 0);
}

function isWithinNew(edits: readonly Edit[], offset: number): boolean {
  return edits.some(({ start, text }) => {
    const from =
      start + edits.reduce((shift, other) => (other.start < start ? shift + other.text.length - (other.end - other.start) : shift), 0);
    return offset >= from && offset < from + text.length;
  });
}
