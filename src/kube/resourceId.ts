import type { ResourceId } from '../model/resource.ts';

/** The identity of an object from its own words; a list item may borrow kind and version from its list. */
export function resourceId(value: Readonly<Record<string, unknown>>, apiVersion: string, kind: string): ResourceId {
  const slash = apiVersion.indexOf('/');
  const metadata = asMap(value['metadata']);
  return {
    group: slash === -1 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    namespace: asText(metadata['namespace']),
    name: asText(metadata['name']) || asText(metadata['generateName']),
  };
}

/** `Deployment/web`, or `Deployment/shop/web` where a namespace is written. */
export function resourceName({ kind, namespace, name }: ResourceId): string {
  return [kind, namespace, name].filter((part) => part !== '').join('/');
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
