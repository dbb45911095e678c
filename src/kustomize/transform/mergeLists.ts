import type { MergeSchema } from '../tables/mergeSchema.ts';
import { textOf } from '../tree/lookup.ts';
import { type ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { merge, type MergeContext } from './strategicMerge.ts';

/** Merges lists whose elements are told apart by keys: those of the patch come first, then what is left. */
export function mergeLists(dest: ListNode, patch: ListNode | undefined, context: MergeContext, schema: MergeSchema): Node | undefined {
  const keys = schema.keys!;
  if (keys.length === 0) return dest.withItems(mergePlain(dest, patch));
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

class ListMerge {
  readonly #list: ListNode;
  readonly #dest: Node[];
  readonly #patch: readonly Node[];
  readonly #isItself: boolean;
  readonly #context: MergeContext;
  readonly #schema: MergeSchema;
  readonly #keys: readonly string[];
  readonly #merged: Node[] = [];

  constructor(dest: ListNode, patch: ListNode | undefined, context: MergeContext, schema: MergeSchema) {
    this.#list = dest;
    this.#dest = [...dest.items];
    this.#patch = patch?.items ?? [];
    this.#isItself = patch === dest;
    this.#context = context;
    this.#schema = schema;
    this.#keys = schema.keys!;
  }

  result(): Node | undefined {
    const all = [...this.#patch, ...this.#dest];
    const seen = new Set<string>();
    for (const item of all) {
      const values = this.#keys.map((key) => (item instanceof MapNode ? textOf(item.get(key)) : ''));
      const id = values.join('\0');
      if (seen.has(id)) continue;
      seen.add(id);
      this.#mergeElement(values);
    }
    if (this.#keys.length === 1) for (const item of this.#dest) this.#putBack(item);
    return this.#list.withItems(this.#merged);
  }

  /** A second key that is missing matches anything. */
  #mergeElement(values: readonly string[]): void {
    const known = this.#keys.map((key, index) => [key, values[index]!] as const).filter(([, value]) => value !== '');
    if (known.length === 0) return;
    const index = this.#dest.findIndex((item) => matches(item, known));
    const patch = this.#patch.find((item) => matches(item, known));
    const old = this.#dest[index];
    let merged = merge(old, this.#isItself ? old : patch, {
      ...this.#context,
      schema: this.#schema.element,
      path: [...this.#context.path, index === -1 ? this.#dest.length : index],
    });
    if (!merged || (merged instanceof MapNode && merged.entries.size === 0)) {
      this.#dest.splice(0, this.#dest.length, ...this.#dest.filter((item) => !matches(item, known)));
      return;
    }
    if (merged instanceof MapNode) {
      for (const [key, value] of known) if (!merged.get(key)) merged = merged.with(key, new ScalarNode(value, merged.origin));
    }
    if (index !== -1) this.#dest[index] = merged;
    this.#put(merged, known);
  }

  #put(item: Node, known: readonly (readonly [string, string])[]): void {
    const at = this.#merged.findIndex((other) => matches(other, known));
    if (at === -1) this.#merged.push(item);
    else this.#merged[at] = item;
  }

  /** Of two elements with the same key the last stays; elements without the key come last. */
  #putBack(item: Node): void {
    const key = this.#keys[0]!;
    const value = item instanceof MapNode ? textOf(item.get(key)) : '';
    if (value === '') this.#merged.push(item);
    else this.#put(item, [[key, value]]);
  }
}

function matches(item: Node, known: readonly (readonly [string, string])[]): boolean {
  return item instanceof MapNode && known.every(([key, value]) => textOf(item.get(key)) === value);
}
