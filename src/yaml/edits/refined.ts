import { isDeepStrictEqual } from 'node:util';
import type { Change, PlainValue, SetChange } from '../../model/change.ts';
import { isMap } from '../../model/isMap.ts';

/** The smaller changes that make one map or list another; the change itself where there are none. */
export function refined(old: unknown, change: SetChange): readonly Change[] {
  const { path, value } = change;
  if (Array.isArray(old) && Array.isArray(value) && old.length > 0 && value.length > 0)
    return betweenLists(old, value as PlainValue[], path);
  const areMaps = isMap(old) && isMap(value) && Object.getPrototypeOf(old) === Object.prototype;
  if (areMaps && Object.keys(value).some((key) => Object.hasOwn(old, key))) return betweenMaps(old, value, path);
  return [change];
}

function betweenMaps(old: Readonly<Record<string, unknown>>, value: Readonly<Record<string, PlainValue>>, path: Change['path']): Change[] {
  const removed = Object.keys(old).filter((key) => !Object.hasOwn(value, key));
  return [
    ...removed.map((key): Change => ({ do: 'remove', path: [...path, key] })),
    ...Object.entries(value).flatMap(([key, wanted]) => refined(old[key], { do: 'set', path: [...path, key], value: wanted })),
  ];
}

/** What is alike at both ends stays; between, item by item. */
function betweenLists(old: readonly unknown[], value: readonly PlainValue[], path: Change['path']): Change[] {
  const shorter = Math.min(old.length, value.length);
  let head = 0;
  while (head < shorter && isDeepStrictEqual(old[head], value[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isDeepStrictEqual(old.at(-1 - tail), value.at(-1 - tail))) tail++;
  const both = shorter - head - tail;
  const changes = value.slice(head, head + both).flatMap((wanted, index) => {
    return refined(old[head + index], { do: 'set', path: [...path, head + index], value: wanted });
  });
  const surplus = old.slice(head + both, old.length - tail).map((): Change => ({ do: 'remove', path: [...path, head + both] }));
  const added = value
    .slice(head + both, value.length - tail)
    .map((item, index): Change => ({ do: 'insert', path, value: item, before: head + both + index }));
  return [...changes, ...surplus, ...added];
}
