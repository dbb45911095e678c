import type { Accumulator } from '../accumulator.ts';
import { Refusal } from '../refusal.ts';
import { type FieldSpec, isSelected } from '../tables/fieldSpec.ts';
import { textOf } from '../tree/lookup.ts';
import { isNull, MapNode, type Node } from '../tree/node.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';

/** Writes labels or annotations to fields that hold such. */
export function addPairs(at: Accumulator, pairs: Node | undefined, specs: readonly FieldSpec[]): void {
  if (!(pairs instanceof MapNode) || pairs.entries.size === 0) return;
  const added = new Map([...pairs.entries].map(([key, value]) => [key, writeOver(undefined, textOf(value), value.origin)]));
  const write = (node: Node): Node => {
    const map = isNull(node) ? new MapNode(new Map(), pairs.origin) : node;
    if (!(map instanceof MapNode)) throw new Refusal('the field is no map, and no labels can be added to it', node.origin);
    const entries = new Map(map.entries);
    for (const [key, fresh] of added) {
      const old = entries.get(key);
      entries.set(key, old ? writeOver(old, fresh.value, fresh.origin) : fresh);
    }
    return map.withEntries(entries);
  };
  for (const draft of at.drafts) {
    for (const spec of specs) {
      if (!isSelected(draft.id, spec)) continue;
      draft.write(visitField(draft.root, spec.steps, write, spec.create ? 'map' : undefined, pairs.origin) as MapNode);
    }
    draft.share(added.values());
  }
}
