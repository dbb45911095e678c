import { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { rememberLast } from '../model/rememberLast.ts';
import { isBuiltInGroup } from './kinds.ts';

/** Keys that mean in custom resources what they mean in the Kubernetes API, as nearly all operators keep to them. */
const wanted = new Set([
  'containers',
  'hostAliases',
  'initContainers',
  'nodeAffinity',
  'nodeSelector',
  'nodeSelectors',
  'storageClass',
  'storageClassName',
  'volumes',
] as const);

export type CustomField = typeof wanted extends Set<infer K> ? K : never;

/**
 * The values that stand under a key anywhere in a custom resource, in the order written; nothing for objects of
 * Kubernetes itself. One walk an object serves all keys.
 */
export function customFields(resource: Resource, field: CustomField): readonly Cursor[] {
  return isBuiltInGroup(resource.id.group) ? [] : (fieldsOf(resource).get(field) ?? []);
}

const fieldsOf = rememberLast(({ root }: Resource) => collect(root));

/** Iterative, and without a cursor for scalars nobody wants: manifests may be hostile, and are mostly scalars. */
function collect(root: Cursor): Map<string, Cursor[]> {
  const fields = new Map<string, Cursor[]>();
  const pending: Cursor[] = [root];
  for (let cursor = pending.pop(); cursor; cursor = pending.pop()) {
    const inside: Cursor[] = [];
    for (const child of childrenOf(cursor)) {
      const { key } = child;
      if (typeof key === 'string' && isWanted(key)) fields.set(key, [...(fields.get(key) ?? []), child]);
      if (isCollection(child.raw)) inside.push(child);
    }
    pending.push(...inside.reverse());
  }
  return fields;
}

/** Maps and lists, and scalars under a wanted key. */
function childrenOf(parent: Cursor): Cursor[] {
  const { raw } = parent;
  if (Array.isArray(raw)) return raw.flatMap((item, index) => (isCollection(item) ? [new Cursor(item, parent, index)] : []));
  const map = raw as Readonly<Record<string, unknown>>;
  return Object.keys(map).flatMap((key) => (isWanted(key) || isCollection(map[key]) ? [new Cursor(map[key], parent, key)] : []));
}

function isWanted(key: string): boolean {
  return (wanted as ReadonlySet<string>).has(key);
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
