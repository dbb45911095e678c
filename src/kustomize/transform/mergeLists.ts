import type { MergeSchema } from '../tables/mergeSchema.ts';
import { textOf } from '../tree/lookup.ts';
import { isNull, type ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { effectiveKeys, joinedValues } from './mergeKeys.ts';
import { merge, type MergeContext } from './strategicMerge.ts';

/** Merges lists whose elements are told apart by keys: those of the patch come first, then what is left. */
export function mergeLists(dest: ListNode, patch: ListNode | undefined, context: MergeContext, schema: MergeSchema): Node | undefined {
  if (schema.keys!.length === 0) return dest.withItems(mergePlain(dest, patch));
  return new ListMerge(dest, patch, context, schema).result();
}

function mergePlain(dest: ListNode, patch: ListNode | undefined): Node[] {
  const seen = new Set<string>();
  return [...(patch?.items ?? []), ...dest.items].filter((item) => {
    const text = textOf(item);
    if (seen.has(text) || !text) return false;
    seen.add(text);
    return true;
  });
}

/** The steps of kustomize one by one, for its results where keys are missing or twice there follow from their order. */
class ListMerge {
  readonly #list: ListNode;
  readonly #dest: Node[];
  readonly #patch: Node[];
  readonly #context: MergeContext;
  readonly #schema: MergeSchema;
  readonly #merged: Node[] = [];

  constructor(dest: ListNode, patch: ListNode | undefined, context: MergeContext, schema: MergeSchema) {
    this.#list = dest;
    this.#dest = [...dest.items];
    // A list laid over itself is one list: what is taken from it is gone from both.
    this.#patch = patch === dest ? this.#dest : [...(patch?.items ?? [])];
    this.#context = context;
    this.#schema = schema;
  }

  result(): ListNode {
    const values = joinedValues(this.#schema.keys!, [...this.#patch, ...this.#dest]);
    if (values.length === 0) return this.#list;
    const { keys, pick } = effectiveKeys(this.#schema.keys!, values);
    for (const each of values) this.#mergeElement(keys, pick(each));
    for (const item of this.#dest) this.#putBack(item, keys);
    return this.#list.withItems(this.#merged);
  }

  #mergeElement(keys: readonly string[], values: readonly string[]): void {
    const known = keys
      .map((key, at) => [key, values[at]!] as const)
      .filter(([, value]) => value !== '' || values.every((each) => each === ''));
    const index = this.#dest.findIndex((item) => isCalled(item, known));
    const inPatch = this.#patch.findIndex((item) => isCalled(item, known));
    const patch = this.#patch[inPatch];
    const path = [...this.#context.path, index === -1 ? this.#dest.length : index];
    let merged = merge(this.#dest[index], patch, { ...this.#context, schema: this.#schema.element, path });
    const directive = patch instanceof MapNode ? textOf(patch.get('$patch')) : '';
    if (directive !== '') this.#patch[inPatch] = (patch as MapNode).without('$patch');
    if (!merged || isEmpty(merged)) {
      replaceAll(this.#dest, keys, values, undefined);
      return;
    }
    if (merged instanceof MapNode) {
      for (const [at, key] of keys.entries()) {
        if (!merged.get(key) && values[at] !== '') merged = merged.with(key, new ScalarNode(values[at]!, merged.origin));
      }
    }
    // Replaced elements are new ones, and the old one stays in its list.
    if (index !== -1 && directive !== 'replace') this.#dest[index] = merged;
    replaceAll(this.#merged, keys, values, merged);
  }

  /** What stood in the list takes the place of what it is equal to, or comes last. */
  #putBack(item: Node, keys: readonly string[]): void {
    const values: string[] = [];
    for (const key of keys) {
      const value = item instanceof MapNode ? item.get(key) : undefined;
      if (value) values.push(rawText(value));
      else this.#merged.push(item);
    }
    if (keys.length > 1) replaceAll(this.#merged, keys, values, undefined);
    replaceAll(this.#merged, keys, values, item);
  }
}

/** Puts an element in the place of all that have the values, or at the end; without an element they are removed. */
function replaceAll(items: Node[], keys: readonly string[], values: readonly string[], element: Node | undefined): void {
  let found = false;
  const kept = items.flatMap((item) => {
    if (isEmpty(item)) return [];
    if (!(item instanceof MapNode)) return [item];
    if (!mayBeCalled(item, keys, values)) return values.length > 0 ? [item] : [];
    found = true;
    return element ? [element] : [];
  });
  if (element && !found) kept.push(element);
  items.splice(0, items.length, ...kept);
}

function isCalled(item: Node, known: readonly (readonly [string, string])[]): boolean {
  return item instanceof MapNode && known.every(([key, value]) => item.get(key) !== undefined && rawText(item.get(key)!) === value);
}

/** An empty value stands for any; but the key has to be there. */
function mayBeCalled(item: MapNode, keys: readonly string[], values: readonly string[]): boolean {
  if (values.length === 0) return false;
  return keys.every((key, at) => {
    if (at >= values.length) return true;
    const value = item.get(key);
    return value !== undefined && (values[at] === '' || rawText(value) === values[at]);
  });
}

function rawText(node: Node): string {
  return node instanceof ScalarNode ? node.text : '';
}

function isEmpty(node: Node): boolean {
  return isNull(node) || (node instanceof MapNode && node.entries.size === 0);
}
