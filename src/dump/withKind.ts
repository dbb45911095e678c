import { isMap } from '../model/isMap.ts';
import type { ResourceId } from '../model/resource.ts';

/** The object with what says what it is at its beginning; items of typed lists leave that to the list. */
export function withKind(value: unknown, { group, version, kind }: ResourceId): unknown {
  const fields = isMap(value) ? value : {};
  const rest = Object.entries(fields).filter(([key]) => key !== 'apiVersion' && key !== 'kind' && key !== 'metadata');
  const metadata = Object.hasOwn(fields, 'metadata') ? [['metadata', fields['metadata']]] : [];
  return Object.fromEntries([['apiVersion', group === '' ? version : `${group}/${version}`], ['kind', kind], ...metadata, ...rest]);
}
