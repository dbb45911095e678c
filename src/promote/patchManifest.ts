import { type MergeSchema, mergeSchemaOf } from '../kustomize/tables/mergeSchema.ts';
import type { PlainValue } from '../model/change.ts';
import { isMap } from '../model/isMap.ts';
import { jsonPatch } from './jsonPatch.ts';
import { patchId } from './patchId.ts';
import type { FieldChange, Patch } from './plan.ts';

/** A patch as kustomize reads it. */
export type PatchManifest =
  | { readonly kind: 'merge'; readonly value: PlainMap }
  /** For lists whose items have no names. */
  | { readonly kind: 'json'; readonly value: readonly PlainMap[]; readonly target: PlainMap };

export interface PlainMap {
  readonly [key: string]: PlainValue;
}

interface Draft {
  [key: string]: PlainValue | Draft | Draft[];
}

/** The least that says a change: a strategic merge, or operations where kustomize could not tell the items of a list apart. */
export function patchManifest({ resource, changes }: Pick<Patch, 'resource' | 'changes'>): PatchManifest {
  const { apiVersion, kind } = resource.root.raw as { apiVersion: string; kind: string };
  const { name, namespace } = patchId(resource);
  const head = { apiVersion, kind, metadata: { name, ...(namespace !== '' && { namespace }) } };
  if (changes === 'delete') return { kind: 'merge', value: { ...head, $patch: 'delete' } };
  const schema = mergeSchemaOf(apiVersion, kind) ?? {};
  const draft = structuredClone(head) as unknown as Draft;
  if (changes.every((change) => addTo(draft, change, schema, resource.root.raw))) return { kind: 'merge', value: draft };
  return jsonPatch(resource, changes);
}

/** @returns Whether a merge can say it. */
function addTo(draft: Draft, { path, value = null }: FieldChange, schema: MergeSchema, current: unknown): boolean {
  const [first = '', next] = path;
  const key = String(first);
  if (next === undefined) {
    draft[key] = value;
    return true;
  }
  const below = schema.fields?.[key] ?? {};
  const inner: unknown = isMap(current) ? current[key] : undefined;
  const rest = { path: path.slice(1), value };
  if (typeof next === 'number') return addToItem((draft[key] ??= []), rest, below, inner);
  const child: unknown = (draft[key] ??= {});
  return isMap(child) && addTo(child as Draft, rest, below, inner);
}

/**
 * The same for a path that begins with the index of an item. Kustomize puts the items of a patch before all others, so those that stand
 * before the item are named, too: init containers run in their order.
 */
function addToItem(
  items: unknown,
  { path, value = null }: FieldChange,
  { keys = [], element = {} }: MergeSchema,
  current: unknown,
): boolean {
  if (path.length < 2 || !Array.isArray(items) || !Array.isArray(current)) return false;
  const until = (current as readonly unknown[]).slice(0, Number(path[0]) + 1);
  const identities = until.map((item) => (isMap(item) ? identity(item, keys) : undefined));
  if (identities.includes(undefined)) return false;
  const entry = identities.map((own) => entryOf(items, own!)).at(-1)!;
  return addTo(entry, { path: path.slice(1), value }, element, until.at(-1));
}

/** The entry of a list that goes by these values. */
function entryOf(items: Draft[], own: Readonly<Record<string, string | number>>): Draft {
  const known = items.find((each) => Object.entries(own).every(([name, text]) => each[name] === text));
  if (known) return known;
  const entry = { ...own };
  items.push(entry);
  return entry;
}

/** What tells an item of a list from its siblings; undefined where nothing does. */
function identity(item: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, string | number> | undefined {
  const own = keys.flatMap((key) => {
    const value = item[key];
    return typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [];
  });
  return own.length > 0 && own[0]![0] === keys[0] ? Object.fromEntries(own) : undefined;
}
