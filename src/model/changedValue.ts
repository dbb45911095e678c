import type { Change, InsertChange, RemoveChange, SetChange } from './change.ts';
import { isMap } from './isMap.ts';
import type { Path } from './path.ts';
import { Refusal } from './refusal.ts';
import { valueAtPath } from './valueAtPath.ts';

/**
 * A value as a change asks for it; the value itself stays as it is. Knows nothing of text.
 *
 * @throws {Refusal} where the change makes no sense for this value.
 */
export function changedValue(value: unknown, change: Change): unknown {
  if (change.do === 'set') return withValue(value, change);
  if (change.do === 'insert') return withItem(value, change);
  if (change.do === 'remove') {
    const path = pathToRemove(value, change);
    return path ? at(value, path.slice(0, -1), (holder) => without(holder, path.at(-1)!)) : value;
  }
  const { path, to } = change;
  const from = path.at(-1);
  return at(value, path.slice(0, -1), (holder) => {
    if (!isPlain(holder) || typeof from !== 'string' || !Object.hasOwn(holder, from))
      throw new Refusal(`there is no \`${from}\` to rename`);
    if (from !== to && Object.hasOwn(holder, to)) throw new Refusal(`\`${to}\` exists already`);
    return Object.fromEntries(Object.entries(holder).map(([key, each]) => [key === from ? to : key, each]));
  });
}

/** What a removal takes out: an entry, or what would be empty without it; undefined where nothing stands. */
export function pathToRemove(value: unknown, { path, withEmptyParents }: RemoveChange): Path | undefined {
  if (path.length === 0) throw new Refusal('a whole document is not removed');
  if (valueAtPath(value, path) === undefined) return undefined;
  if (!withEmptyParents) return path;
  let end = path.length;
  while (end > 1 && Object.keys(valueAtPath(value, path.slice(0, end - 1)) as object).length === 1) end--;
  return path.slice(0, end);
}

function withValue(value: unknown, { path, value: wanted }: SetChange): unknown {
  return at(value, path, () => wanted);
}

function withItem(value: unknown, { path, value: item, before }: InsertChange): unknown {
  return at(value, path, (list) => {
    if (list === undefined || list === null) return [item];
    if (!Array.isArray(list)) throw new Refusal('no list stands where an item should go');
    return list.toSpliced(before ?? list.length, 0, item);
  });
}

function without(holder: unknown, key: string | number): unknown {
  if (Array.isArray(holder)) return holder.filter((_, index) => index !== key);
  return Object.fromEntries(Object.entries(holder as object).filter(([each]) => each !== key));
}

/** Scalars can be objects, where their text tells more than their value. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isMap(value) && Object.getPrototypeOf(value) === Object.prototype;
}

/** A null is as good as a missing map: Kubernetes reads them alike. */
function at(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (typeof step === 'number') {
    if (!Array.isArray(value) || step >= value.length) throw new Refusal(`there is no item ${step}`);
    return value.with(step, at(value[step], rest, change));
  }
  const map = value ?? {};
  if (!isPlain(map)) throw new Refusal(`no map stands where \`${step}\` should be`);
  const own = Object.hasOwn(map, step);
  const next = at(own ? map[step] : undefined, rest, change);
  const entries = Object.entries(map);
  return Object.fromEntries(own ? entries.map(([key, each]) => [key, key === step ? next : each]) : [...entries, [step, next]]);
}
