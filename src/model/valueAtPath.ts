import type { Path } from './path.ts';

/** What stands at a path of an object; undefined where there is no such place. */
export function valueAtPath(object: unknown, path: Path): unknown {
  let value = object;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return value;
}
