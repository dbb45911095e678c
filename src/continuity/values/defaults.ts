import type { ResourceId } from '../../model/resource.ts';
export function defaultOf(_id: ResourceId, _shape: string, _ancestors: readonly unknown[]): unknown {
  return undefined;
}
export function isSameAsAbsent(_id: ResourceId, _shape: string, value: unknown): boolean {
  return value === '' || (typeof value === 'object' && Object.keys(value as object).length === 0);
}
