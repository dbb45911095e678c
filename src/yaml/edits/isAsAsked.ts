import { isDeepStrictEqual } from 'node:util';
import { Literal } from '../kustomizeSchema.ts';

/** Whether what was read is what was asked for; kustomize keeps the text of a `null`, of which who asks knows nothing. */
export function isAsAsked(read: unknown, asked: unknown): boolean {
  return (
    isDeepStrictEqual(read, asked) ||
    (holdsObject(read) && holdsObject(asked) ? haveSameMembers(read, asked) : isNull(read) && isNull(asked))
  );
}

function haveSameMembers(read: object, asked: object): boolean {
  if (Array.isArray(read) !== Array.isArray(asked)) return false;
  const members = Object.entries(read);
  const wanted = new Map<string, unknown>(Object.entries(asked));
  return members.length === wanted.size && members.every(([key, each]) => wanted.has(key) && isAsAsked(each, wanted.get(key)));
}

function holdsObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Literal);
}

function isNull(value: unknown): boolean {
  return value === null || (value instanceof Literal && value.value === null && value.text === 'null');
}
