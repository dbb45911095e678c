import type { Resource } from '../model/resource.ts';
import type { NamedImage } from './namedImages.ts';

/** When nodes pull an image: as written beside it, else as the API server fills it in. */
export function pullPolicyOf(resource: Resource, { cursor, reference: { tag, digest } }: NamedImage): string {
  const holder = cursor.path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], resource.root.raw);
  const { imagePullPolicy, pullPolicy } = holder as { readonly imagePullPolicy?: unknown; readonly pullPolicy?: unknown };
  const written = imagePullPolicy ?? pullPolicy;
  if (typeof written === 'string') return written;
  return digest === undefined && (tag === undefined || tag === 'latest') ? 'Always' : 'IfNotPresent';
}
