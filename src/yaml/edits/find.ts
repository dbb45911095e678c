import type { Path } from '../../model/path.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Node } from '../nodes.ts';
import { type Member, membersOf } from './members.ts';

/** Where something is written, and what it is written in. */
export interface Slot {
  /** The map or list. */
  readonly holder: Node;
  readonly members: readonly Member[];
  readonly index: number;
  readonly member: Member;
  /** Where the holder itself is written; undefined for the root. */
  readonly outer: Slot | undefined;
}

/** The collection that is written at a path, itself and not through an alias, with its slot. */
export interface Holder {
  readonly node: Node | undefined;
  readonly slot: Slot | undefined;
}

/**
 * What is written at a path; undefined where only its last step is not.
 *
 * @throws {Refusal} where the path leads through an alias or a merge key.
 */
export function findSlot(text: string, root: Node | undefined, path: Path): Slot | undefined {
  const { node, slot } = findHolder(text, root, path.slice(0, -1));
  return node && slotIn(text, node, path.at(-1)!, slot);
}

export function findHolder(text: string, root: Node | undefined, path: Path): Holder {
  let node = root;
  let slot: Slot | undefined;
  for (const step of path) {
    slot = node && slotIn(text, node, step, slot);
    if (!slot) throw notWritten(step);
    node = slot.member.value;
  }
  if (node?.kind === 'alias') throw throughAlias(text, node);
  return { node, slot };
}

function slotIn(text: string, holder: Node, step: string | number, outer: Slot | undefined): Slot | undefined {
  if (holder.kind === 'alias') throw throughAlias(text, holder);
  const members = membersOf(text, holder);
  const index = typeof step === 'number' ? step : members.findLastIndex(({ key }) => String(key?.value) === step);
  const member = members[index];
  return member && { holder, members, index, member, outer };
}

export function notWritten(step: string | number | undefined): Refusal {
  if (typeof step === 'number') return new Refusal('the items of the list cannot be told apart');
  return new Refusal(`\`${step}\` is not written there; it comes through a merge key (\`<<\`)`);
}

function throughAlias(text: string, { start, end }: Node): Refusal {
  return new Refusal(`it is written elsewhere, and comes through the alias \`${text.slice(start, end)}\``);
}
