import type { Cursor } from '../../model/cursor.ts';
import type { Secret } from '../objects.ts';
import type { Resource } from '../../model/resource.ts';

/** What a Secret holds, by key; nothing for what is no Secret or holds nothing. */
export function secretKeys({ id, root }: Resource): readonly string[] {
  if (id.group !== '' || id.kind !== 'Secret') return [];
  const secret = root as Cursor<Secret>;
  const fields = [secret.at('data'), secret.at('stringData')].filter((field) => field.exists);
  // Whatever stands there may be a value, but for what is a map.
  return [
    ...new Set(fields.flatMap((field) => (Array.isArray(field.raw) || typeof field.raw !== 'object' ? ['?'] : Object.keys(field.raw!)))),
  ];
}
