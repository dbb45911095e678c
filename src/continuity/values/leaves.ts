import { isMap } from '../../model/isMap.ts';

/** Whether a value is not there: as in the Kubernetes API, a key with a null value does not exist. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** A list that is one value, such as a command: no item of it is a map or a list. */
export function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}

/** Whether a value counts as one: a scalar, a list of scalars, an empty map. */
export function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null || isPlainList(value) || (isMap(value) && Object.keys(value).length === 0);
}

/** How many leaf values there are in a value. */
export function countLeaves(value: unknown): number {
  if (isAbsent(value)) return 0;
  if (isLeaf(value)) return 1;
  let count = 0;
  for (const each of Array.isArray(value) ? value : Object.values(value)) count += countLeaves(each);
  return count;
}

/** A scalar as text; anything else as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : `${value as number}`;
}
