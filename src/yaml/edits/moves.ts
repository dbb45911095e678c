import type { Path } from '../../model/path.ts';
import { Refusal } from '../../model/refusal.ts';

/** What a change did to the names of the places around it. */
export type Move =
  | { readonly did: 'remove'; readonly path: Path }
  | { readonly did: 'rename'; readonly path: Path; readonly to: string }
  | { readonly did: 'insert'; readonly path: Path };

/**
 * Where something stands after some moves; each move is told as of when it was made.
 *
 * @throws {Refusal} where a move took it away.
 */
export function movedPath(path: Path, moves: readonly Move[]): Path {
  return moves.reduce(moved, path);
}

function moved(path: Path, move: Move): Path {
  const depth = move.path.length - 1;
  const last = move.path[depth];
  const step = path[depth];
  if (step === undefined || !startsWith(path, move.path.slice(0, depth))) return path;
  if (move.did === 'remove' && step === last) throw new Refusal('another change takes it away');
  if (move.did === 'rename') return step === last ? path.with(depth, move.to) : path;
  if (typeof step !== 'number' || typeof last !== 'number') return path;
  if (move.did === 'remove') return step > last ? path.with(depth, step - 1) : path;
  return step >= last ? path.with(depth, step + 1) : path;
}

export function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((step, index) => step === path[index]);
}
