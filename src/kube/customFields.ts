import type { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { isBuiltInGroup } from './kinds.ts';

/** Keys that mean in custom resources what they mean in the Kubernetes API, as nearly all operators keep to them. */
const wanted = new Set(['storageClassName', 'storageClass', 'volumes', 'nodeSelector', 'nodeSelectors', 'nodeAffinity'] as const);

export type CustomField = typeof wanted extends Set<infer K> ? K : never;

const cache = new WeakMap<Resource, ReadonlyMap<string, readonly Cursor[]>>();

/** The values that stand under a key anywhere in a custom resource; nothing for objects of Kubernetes itself. One walk an object serves all keys. */
export function customFields(resource: Resource, field: CustomField): readonly Cursor[] {
  if (isBuiltInGroup(resource.id.group)) return [];
  let fields = cache.get(resource);
  if (!fields) cache.set(resource, (fields = collect(resource.root)));
  return fields.get(field) ?? [];
}

function collect(root: Cursor): Map<string, Cursor[]> {
  const fields = new Map<string, Cursor[]>();
  const pending: Cursor[] = [root];
  for (let cursor = pending.pop(); cursor; cursor = pending.pop()) {
    for (const [key, child] of cursor.entries()) {
      if ((wanted as ReadonlySet<string>).has(key)) {
        const found = fields.get(key);
        if (found) found.push(child);
        else fields.set(key, [child]);
      }
      if (typeof child.raw === 'object') pending.push(child);
    }
    for (const item of cursor.items()) if (typeof item.raw === 'object') pending.push(item);
  }
  return fields;
}
