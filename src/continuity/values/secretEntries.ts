import { decodeSecret } from '../../kube/values/secretValues.ts';
import { isMap } from '../../model/isMap.ts';
import type { Resource, ResourceId } from '../../model/resource.ts';
import { isAbsent, textOf } from './leaves.ts';

/** `stringData` is written over `data`. */
export const secretFields: readonly string[] = ['data', 'stringData'];

interface Entry {
  readonly field: string;
  readonly raw: unknown;
  /** Never to be printed. */
  readonly text: string;
}

export function isSecret({ group, kind }: ResourceId): boolean {
  return group === '' && kind === 'Secret';
}

/** Whether what a Secret holds is written as the API server wants it. */
export function hasSecretEntries({ root }: Resource): boolean {
  const secret = root.raw as Readonly<Record<string, unknown>>;
  return secretFields.every((field) => isAbsent(secret[field]) || isMap(secret[field]));
}

/** What a Secret holds, by key, in whichever field it is written. */
export function secretEntries({ root }: Resource): ReadonlyMap<string, Entry> {
  const secret = root.raw as Readonly<Record<string, unknown>>;
  const entries = new Map<string, Entry>();
  for (const field of secretFields) {
    const map = secret[field];
    if (!isMap(map)) continue;
    for (const [key, raw] of Object.entries(map)) {
      if (!isAbsent(raw)) entries.set(key, { field, raw, text: field === 'data' ? decodeSecret(textOf(raw)) : textOf(raw) });
    }
  }
  return entries;
}
