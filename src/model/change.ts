import type { Path } from './path.ts';

/** What can be written in JSON. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * What a fix wants of one document, told in values and not in text. Plain data: survives `JSON.stringify`.
 *
 * Every path speaks of the document as it was read, whatever the changes before it did: after the removal of item 0, item 1
 * is still called 1, and a renamed key still goes by its old name.
 */
export type Change = SetChange | RemoveChange | RenameChange | InsertChange;

/** Makes `value` stand at `path`; maps that are missing on the way are made, and so is the last key. */
export interface SetChange {
  readonly do: 'set';
  readonly path: Path;
  readonly value: PlainValue;
  /** Where a key that is new should stand; at the end where this names no sibling. */
  readonly beside?: Beside;
  /** Goes above an entry that is new; left out in flow style, where there is no room for it. */
  readonly comment?: string;
}

/** A sibling key, and the side of it that is meant. */
export interface Beside {
  readonly side: 'before' | 'after';
  readonly key: string;
}

/** Takes out the entry or item at `path`, with the comment behind it; comments above it stay. Nothing to do where nothing stands. */
export interface RemoveChange {
  readonly do: 'remove';
  readonly path: Path;
  /** Take out also what holds it, as far up as nothing else is in there. Without, `{}` or `[]` is left. */
  readonly withEmptyParents?: boolean;
}

/** Gives the entry at `path` another key, in its place. */
export interface RenameChange {
  readonly do: 'rename';
  readonly path: Path;
  readonly to: string;
}

/** Puts an item into the list at `path`, which is made where it is missing. */
export interface InsertChange {
  readonly do: 'insert';
  readonly path: Path;
  readonly value: PlainValue;
  /** The index of the item it goes before; at the end without. */
  readonly before?: number;
  readonly comment?: string;
}
