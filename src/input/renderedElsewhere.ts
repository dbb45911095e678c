import { Cursor } from '../model/cursor.ts';
import type { Place } from '../model/place.ts';
import type { Resource, ResourceId } from '../model/resource.ts';

/** An object that another program rendered: all that is known of its values is the file they come from. */
export function renderedElsewhere(id: ResourceId, value: Readonly<Record<string, unknown>>, file: string): Resource {
  return {
    id,
    file,
    root: new Cursor(value),
    isRendered: true,
    locate: () => firstLine(file),
    written: () => undefined,
    history: () => [],
  };
}

/** Where a file begins, for what is said of the file as a whole. */
export function firstLine(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
}
