import type { Accumulator } from '../accumulator.ts';
import { Refusal } from '../refusal.ts';
import type { FieldSpec } from '../tables/fieldSpec.ts';
import { isSelected } from '../tables/fieldSpec.ts';
import { itemsOf, lookup, textOf } from '../tree/lookup.ts';
import type { MapNode, Node } from '../tree/node.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';

/** Sets how many replicas the named resources have. */
export function setReplicas(at: Accumulator, entry: Node): boolean {
  const name = textOf(lookup(entry, 'name'));
  const count = lookup(entry, 'count') ?? entry;
  const write = (node: Node): Node => writeOver(node, count.type === 'scalar' ? count.value : null, count.origin);
  let found = false;
  for (const draft of at.drafts) {
    for (const spec of at.configuration.replicas) {
      if (!draft.allIds.some((id) => id.name === name && isSelected(id, spec))) continue;
      found = true;
      draft.root = visitField(draft.root, spec.steps, write, made(spec), count.origin) as MapNode;
    }
  }
  return found;
}

function made({ create }: FieldSpec): 'scalar' | undefined {
  return create ? 'scalar' : undefined;
}

export function refuseReplicas(entry: Node): Refusal {
  return new Refusal(
    `no Deployment, StatefulSet, ReplicaSet or ReplicationController is called \`${textOf(lookup(entry, 'name'))}\`; correct the name`,
    lookup(entry, 'name')?.origin ?? entry.origin,
  );
}

export const replicaEntries = (list: Node | undefined): readonly Node[] => itemsOf(list);
