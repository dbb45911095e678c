import { appendTo } from '../model/appendTo.ts';
import { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { rememberLast } from '../model/rememberLast.ts';
import { Walked } from './walked.ts';
import { isBuiltInGroup } from './builtInGroups.ts';

/** Keys that mean in custom resources what they mean in the Kubernetes API, as nearly all operators keep to them. */
const wanted = new Set([
  'containers',
  'hostAliases',
  'initContainers',
  'nodeAffinity',
  'nodeSelector',
  'nodeSelectors',
  'serviceAccountName',
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

/** Whether a custom resource holds pods, claims or selectors of nodes. */
export function isCustomWorkload(resource: Resource): boolean {
  return !isBuiltInGroup(resource.id.group) && fieldsOf(resource).size > 0;
}

const fieldsOf = rememberLast(({ root }: Resource) => collect(root));

/** Iterative, and with cursors for what is wanted alone: manifests may be hostile, and hold little that is. */
function collect(root: Cursor): Map<string, Cursor[]> {
  const fields = new Map<string, Cursor[]>();
  const pending = [Walked.from(root)];
  for (let walked = pending.pop(); walked; walked = pending.pop()) {
    const { raw } = walked;
    const keys = Array.isArray(raw) ? undefined : Object.keys(raw);
    const values = raw as Readonly<Record<string | number, unknown>>;
    if (keys) for (const key of keys) if (isWanted(key)) appendTo(fields, key, new Cursor(values[key], walked.cursor, key));
    // The first is to be taken next.
    for (let index = (keys ?? (raw as readonly unknown[])).length - 1; index >= 0; index--) {
      const key = keys?.[index] ?? index;
      const child = values[key];
      if (typeof child === 'object' && child !== null) pending.push(new Walked(child, key, walked));
    }
  }
  return fields;
}

function isWanted(key: string): boolean {
  return (wanted as ReadonlySet<string>).has(key);
}
