import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../model/change.ts';
import { valueAtPath } from '../model/valueAtPath.ts';

/** Whether a value is what a change asks for already. */
export function changesNothing(value: unknown, change: Change): boolean {
  if (change.do === 'set') return isDeepStrictEqual(valueAtPath(value, change.path), change.value);
  if (change.do === 'remove') return valueAtPath(value, change.path) === undefined;
  return change.do === 'rename' && change.path.at(-1) === change.to;
}
