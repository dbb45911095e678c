import type { Place } from '../model/place.ts';

/** A place as the published schemas have it. */
export function jsonPlace({ file, start, end }: Place): object {
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
