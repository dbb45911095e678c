import type { Accumulator } from '../accumulator.ts';
import type { Run } from '../run.ts';
import { type FieldSpec, isSelected } from '../tables/fieldSpec.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import type { MapNode, Node } from '../tree/node.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';

/** Sets how many replicas the named resources have. */
export function setReplicas(run: Run, at: Accumulator, entry: Node, specs: readonly FieldSpec[]): void {
  const name = lookup(entry, 'name');
  const count = lookup(entry, 'count') ?? entry;
  const write = (node: Node): Node =>
    writeOver(node.origin === count.origin ? undefined : node, count.type === 'scalar' ? count.value : null, count.origin);
  let found = false;
  for (const draft of at.drafts) {
    for (const spec of specs) {
      if (!draft.allIds.some((id) => id.name === textOf(name) && isSelected(id, spec))) continue;
      found = true;
      draft.root = visitField(draft.root, spec.steps, write, spec.create ? 'scalar' : undefined, count.origin) as MapNode;
    }
  }
  if (found) return;
  run.refuseAbsent(
    `no Deployment, StatefulSet, ReplicaSet or ReplicationController is called \`${textOf(name)}\`; correct the name`,
    (name ?? entry).origin.place(),
  );
}
