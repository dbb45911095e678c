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
  const write = (node: Node): Node => {
    const map = isNull(node) ? new MapNode(new Map(), pairs.origin) : node;
    if (!(map instanceof MapNode)) throw new Refusal('the field is no map, and no labels can be added to it', node.origin);
    const entries = new Map(map.entries);
    for (const [key, value] of pairs.entries) entries.set(key, writeOver(entries.get(key), textOf(value), value.origin));
    return map.withEntries(entries);
  };
  for (const draft of at.drafts) {
    for (const spec of specs) {
      if (!isSelected(draft.id, spec)) continue;
      draft.root = visitField(draft.root, spec.steps, write, spec.create ? 'map' : undefined, pairs.origin) as MapNode;
    }
  }
}
