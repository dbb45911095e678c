import type { Change, InsertChange, SetChange } from '../../model/change.ts';
import { isMap } from '../../model/isMap.ts';
import { pathToRemove } from '../../model/changedValue.ts';
import type { Path } from '../../model/path.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Node } from '../nodes.ts';
import { blockLines } from './blockLines.ts';
import type { Edit } from './edit.ts';
import { findHolder, findSlot, type Holder, notWritten } from './find.ts';
import { flowStyleOf, flowText, quoteOf } from './flowText.ts';
import { insertMember, type NewMember } from './insertMember.ts';
import { isFlow, membersOf } from './members.ts';
import { removeMember } from './removeMember.ts';
import { replaceValue } from './replaceValue.ts';
import { scalarText } from './scalarText.ts';
import type { Style } from './style.ts';

/** A document as it is written. */
export interface Written {
  readonly text: string;
  readonly root: Node | undefined;
  readonly value: unknown;
  readonly style: Style;
}

/**
 * The ways to write a change into a document, the best first. None is sure to be right before it is proved.
 *
 * @throws {Refusal} where there is no way.
 */
export function editsFor(written: Written, change: Change): readonly Edit[][] {
  if (change.do === 'set') return set(written, change);
  if (change.do === 'insert') return insert(written, change);
  const { text, root, value } = written;
  const path = change.do === 'remove' ? pathToRemove(value, change) : change.path;
  const slot = path && findSlot(text, root, path);
  if (!slot) throw notWritten(change.path.at(-1));
  if (change.do === 'remove') return [removeMember(text, slot)];
  const { key } = slot.member;
  if (!key) throw new Refusal('an item of a list has no key');
  return [[{ start: key.start, end: key.end, text: scalarText(change.to, quoteOf(text, key), isFlow(text, slot.holder)) }]];
}

function set(written: Written, change: SetChange): readonly Edit[][] {
  const { path } = change;
  const depth = writtenDepth(written.value, path);
  if (depth < path.length) {
    const key = path[depth]!;
    const value = path.slice(depth + 1).reduceRight((inner, step) => ({ [step]: inner }), change.value);
    return addMember(written, path.slice(0, depth), { key: String(key), value }, (members) => {
      const sibling = members.findIndex(({ key }) => String(key?.value) === change.beside?.key);
      if (depth < path.length - 1 || sibling === -1) return members.length;
      return change.beside?.side === 'before' ? sibling : sibling + 1;
    });
  }
  if (path.length === 0) throw new Refusal('the whole document would have to be written anew');
  const slot = findSlot(written.text, written.root, path);
  // What a merge key brings is overridden by a key beside it.
  if (!slot) return addMember(written, path.slice(0, -1), { key: String(path.at(-1)), value: change.value });
  return bothWays(written, (style, drops) => [replaceValue(written.text, slot, change.value, style, drops)]);
}

function insert(written: Written, { path, value, before }: InsertChange): readonly Edit[][] {
  const depth = writtenDepth(written.value, path);
  if (depth < path.length) return set(written, { do: 'set', path, value: [value] });
  return addMember(written, path, { key: undefined, value }, (members) => before ?? members.length);
}

type Positioned = Omit<NewMember, 'index'>;

function addMember(
  written: Written,
  path: Path,
  added: Positioned,
  indexOf: (members: ReturnType<typeof membersOf>) => number = (members) => members.length,
): readonly Edit[][] {
  const { text, root } = written;
  const { node, slot }: Holder = findHolder(text, root, path);
  const isEmpty = node === undefined || node.children.length === 0;
  if (!isEmpty) {
    const index = indexOf(membersOf(text, node));
    return bothWays(written, (style) => insertMember(text, node, { ...added, index }, style));
  }
  const value = added.key === undefined ? [added.value] : { [added.key]: added.value };
  if (slot) return bothWays(written, (style, drops) => [replaceValue(text, slot, value, style, drops)]);
  if (!node) throw new Refusal('the document has nothing yet that something could stand beside');
  const { style } = written;
  const lines = style.isJson ? [flowText(value, flowStyleOf(text, node, style))] : blockLines(value, style);
  return [[{ start: node.start, end: node.end, text: lines.join(style.newline) }]];
}

/** How many steps of a path lead to something; a null leads nowhere. */
export function writtenDepth(value: unknown, path: Path): number {
  let current = value;
  for (const [depth, step] of path.entries()) {
    const own = (isMap(current) || Array.isArray(current)) && Object.hasOwn(current, step);
    if (!own) return depth;
    current = (current as Readonly<Record<string | number, unknown>>)[step];
  }
  return path.length;
}

/** With block scalars and properties kept, then without, should that fail. */
function bothWays(written: Written, write: (style: Style, drops: boolean) => Edit[][]): Edit[][] {
  const { style } = written;
  const quoted = { ...style, hasBlocks: false };
  return [...write(style, false), ...write(quoted, false), ...write(style, true), ...write(quoted, true)];
}
