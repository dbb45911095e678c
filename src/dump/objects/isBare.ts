import { isMap } from '../../model/isMap.ts';
import type { ResourceId } from '../../model/resource.ts';

/** Whether an object is one that every cluster makes, the namespace `default` or a ServiceAccount of that name, and nobody added anything. */
export function isBare({ group, kind, name }: ResourceId, value: unknown): boolean {
  if (group !== '' || name !== 'default' || (kind !== 'Namespace' && kind !== 'ServiceAccount') || !isMap(value)) return false;
  const metadata = isMap(value['metadata']) ? value['metadata'] : {};
  const isAdded = (key: string): boolean => !['apiVersion', 'kind', 'metadata'].includes(key);
  return !Object.keys(value).some(isAdded) && Object.keys(metadata).every((key) => key === 'name' || key === 'namespace');
}
