import { isMap } from '../model/isMap.ts';
import type { Path } from '../model/path.ts';

/** A tree of what is to be removed; `undefined` ends a path. */
type Removals = Map<string | number, Removals | undefined>;

/**
 * A copy of a value without what stands at some paths.
 *
 * @param emptied What becomes of the maps and lists that are empty without it. An empty map is not always the same as none.
 */
export function withoutPaths(value: unknown, paths: readonly Path[], emptied: 'kept' | 'removed'): unknown {
  const removals: Removals = new Map();
  for (const path of paths) add(removals, path);
  return removals.size === 0 ? value : remaining(value, removals, emptied === 'kept');
}

function add(removals: Removals, path: Path): void {
  let at = removals;
  for (const [index, key] of path.entries()) {
    if (index === path.length - 1) at.set(key, undefined);
    if (!at.has(key)) at.set(key, new Map());
    const next = at.get(key);
    if (!next) return;
    at = next;
  }
}

/** @returns `undefined` where nothing is left. */
function remaining(value: unknown, removals: Removals, keepsEmptied: boolean): unknown {
  const left = (key: string | number, child: unknown): readonly unknown[] => {
    if (!removals.has(key)) return [child];
    const further = removals.get(key);
    const rest = further && remaining(child, further, keepsEmptied);
    return rest === undefined ? [] : [rest];
  };
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown, index) => left(index, item));
    return items.length === 0 && !keepsEmptied ? undefined : items;
  }
  if (!isMap(value)) return value;
  // Not by assignment, which would make a prototype of `__proto__`.
  const entries = Object.keys(value).flatMap((key) => left(key, value[key]).map((child) => [key, child] as const));
  return entries.length === 0 && !keepsEmptied ? undefined : Object.fromEntries(entries);
}
