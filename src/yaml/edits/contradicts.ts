import { isDeepStrictEqual } from 'node:util';
import type { Change, RenameChange } from '../../model/change.ts';
import type { Path } from '../../model/path.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';
import { startsWith } from './moves.ts';

/** Whether a change wants something else than one before it, of which it knew nothing. @param original The value before both. */
export function contradicts(change: Change, earlier: Change, original: unknown): boolean {
  if (earlier.do === 'rename') return meetsRename(change, earlier);
  if (change.do !== 'set' || earlier.do === 'remove') return earlier.do === 'set' && isBelow(change, earlier, original);
  if (isDeepStrictEqual(change, earlier)) return false;
  const isSame = change.path.length === earlier.path.length && startsWith(change.path, earlier.path);
  if (isSame && earlier.do === 'set') return !isDeepStrictEqual(change.value, earlier.value);
  return startsWith(earlier.path, change.path) || (earlier.do === 'set' && isBelow(change, earlier, original));
}

function meetsRename(change: Change, { path, to }: RenameChange): boolean {
  if (change.do === 'rename' && isDeepStrictEqual(change.path, path)) return change.to !== to;
  if (change.do === 'set' && change.path.length < path.length && startsWith(path, change.path)) return true;
  return startsWith(change.path, [...path.slice(0, -1), to]);
}

/** Whether a change is about something inside of what an earlier one replaced. */
function isBelow(change: Change, earlier: { readonly path: Path }, original: unknown): boolean {
  const inside = change.path.length > earlier.path.length || change.do === 'insert';
  return inside && startsWith(change.path, earlier.path) && valueAtPath(original, earlier.path) !== undefined;
}
