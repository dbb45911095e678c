import type { Place } from '../model/place.ts';

/** A part of one line. One-based; columns count UTF-16 code units, `endColumn` is exclusive. */
export interface Stretch {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** What of a place lies within its first line, since a pull request shows a result only where all its lines have changed. */
export function stretchOf({ start: { line, column }, end }: Place): Stretch {
  return { line, column, endColumn: end.line === line ? Math.max(end.column, column) : column + 1 };
}
