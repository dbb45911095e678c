import type { Schema } from 'js-yaml';
import type { Change } from '../../model/change.ts';
import { changedValue, pathToRemove } from '../../model/changedValue.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';
import type { Path } from '../../model/path.ts';
import { Refusal } from '../../model/refusal.ts';
import { readTree } from '../nodes.ts';
import { combined } from './combined.ts';
import { commentAbove } from './commentAbove.ts';
import { applied, type Edit } from './edit.ts';
import { editsFor, type Written, writtenDepth } from './editsFor.ts';
import { faultIn } from './fault.ts';
import { findSlot } from './find.ts';
import { isAsAsked } from './isAsAsked.ts';
import { type Move, movedPath } from './moves.ts';
import { refined } from './refined.ts';
import { styleOf } from './style.ts';

/** A document on its way: as it is now, and what was done so far. Never changed; each step makes a new one. */
export interface Draft {
  readonly text: string;
  readonly value: unknown;
  readonly schema: Schema | undefined;
  /** In offsets of the text at the beginning. */
  readonly edits: readonly Edit[];
  readonly moves: readonly Move[];
}

/**
 * Makes one change, and proves it.
 *
 * @param change With paths as of the beginning.
 * @throws {Refusal} where it cannot be made, or not be proved.
 */
export function withChange(draft: Draft, change: Change): Draft {
  if (change.do === 'remove' && isGone(draft, change.path)) return draft;
  const now = asOfNow(change, draft.moves);
  const move = moveOf(now, draft.value);
  const changed = now.do === 'set' ? bySteps(draft, now) : step(draft, now);
  const commented = 'comment' in now && now.comment !== undefined && changed !== draft ? withComment(changed, now, draft.value) : changed;
  return move ? { ...commented, moves: [...draft.moves, move] } : commented;
}

function isGone({ moves }: Draft, path: Path): boolean {
  try {
    movedPath(path, moves);
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

function asOfNow(change: Change, moves: readonly Move[]): Change {
  const path = movedPath(change.path, moves);
  if (change.do !== 'insert' || change.before === undefined) return { ...change, path };
  return { ...change, path, before: Number(movedPath([...change.path, change.before], moves).at(-1)) };
}

function moveOf(change: Change, value: unknown): Move | undefined {
  if (change.do === 'rename') return { did: 'rename', path: change.path, to: change.to };
  if (change.do === 'insert') return change.before === undefined ? undefined : { did: 'insert', path: [...change.path, change.before] };
  const path = change.do === 'remove' ? pathToRemove(value, change) : undefined;
  return path && { did: 'remove', path };
}

/** A collection becomes another one member by member, so that comments stay; as a whole where that is refused. */
function bySteps(draft: Draft, change: Change & { do: 'set' }): Draft {
  const steps = refined(valueAtPath(draft.value, change.path), change);
  try {
    return steps.reduce(step, draft);
  } catch (error) {
    if (!(error instanceof Refusal) || steps.length === 1) throw error;
    return step(draft, change);
  }
}

function step(draft: Draft, change: Change): Draft {
  const value = changedValue(draft.value, change);
  if (isAsAsked(value, draft.value)) return draft;
  return proved(draft, editsFor(written(draft), change), value);
}

function withComment(draft: Draft, change: Change & { comment?: string }, before: unknown): Draft {
  const depth = writtenDepth(before, change.path);
  if (change.do === 'set' && depth === change.path.length) return draft;
  const list = change.do === 'insert' ? valueAtPath(draft.value, change.path) : undefined;
  const index = change.do === 'insert' ? (change.before ?? (list as readonly unknown[]).length - 1) : 0;
  const path = change.do === 'insert' ? [...change.path, index] : change.path.slice(0, depth + 1);
  const { text, root, style } = written(draft);
  const slot = findSlot(text, root, path);
  const edit = slot && commentAbove(text, slot, change.comment ?? '', style);
  return edit ? proved(draft, [[edit]], draft.value) : draft;
}

function written({ text, value, schema }: Draft): Written {
  const root = readTree(text, schema);
  return { text, value, root, style: styleOf(text, root) };
}

function proved(draft: Draft, ways: readonly (readonly Edit[])[], value: unknown): Draft {
  const { text, schema } = draft;
  let reason: string | undefined;
  for (const edits of ways) {
    const fault = faultIn({ text, edits, value, schema });
    if (fault === undefined) {
      // From the last to the first, so that each is told in offsets that still hold.
      const backwards = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
      return { ...draft, text: applied(text, edits), value, edits: backwards.reduce(combined, draft.edits as Edit[]) };
    }
    reason ??= fault;
  }
  throw new Refusal(reason ?? 'there is no way to write it');
}
