import type { Accumulator } from '../accumulator.ts';
import { itemsOf, lookup, textOf } from '../tree/lookup.ts';
import type { MapNode, Node } from '../tree/node.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';
import { select } from './select.ts';

/** Writes one value to fields of the resources that targets select. */
export function addValue(at: Accumulator, configuration: MapNode): void {
  const value = configuration.get('value');
  if (!value) return;
  const write = (node: Node): Node => writeOver(node.origin === value.origin ? undefined : node, textOf(value), value.origin);
  for (const target of itemsOf(configuration.get('targets'))) {
    const selector = lookup(target, 'selector') ?? target;
    const path = textOf(lookup(target, 'fieldPath')).replace(/^\//, '');
    if (path === '') continue;
    for (const draft of select(at.drafts, selector))
      draft.root = visitField(draft.root, path.split('/'), write, 'scalar', value.origin) as MapNode;
  }
}
