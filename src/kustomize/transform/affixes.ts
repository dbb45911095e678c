import type { Accumulator } from '../accumulator.ts';
import { type FieldSpec, isSelected } from '../tables/fieldSpec.ts';
import { textOf } from '../tree/lookup.ts';
import { type MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';

/** Kinds whose names say something to the cluster, and stay. */
const unnamed = [
  { group: '', version: '', kind: 'CustomResourceDefinition' },
  { group: 'apiregistration.k8s.io', version: '', kind: 'APIService' },
  { group: '', version: '', kind: 'Namespace' },
];

/** Puts a text before or after names. */
export function addAffix(at: Accumulator, value: Node, specs: readonly FieldSpec[], where: 'prefix' | 'suffix'): void {
  const affix = textOf(value);
  if (affix === '') return;
  const write = (node: Node): Node => {
    if (!(node instanceof ScalarNode)) return node;
    return writeOver(node, where === 'prefix' ? affix + node.text : node.text + affix, value.origin);
  };
  for (const draft of at.drafts) {
    const { originalId } = draft;
    if (unnamed.some((kind) => isSelected(originalId, kind))) continue;
    for (const spec of specs) {
      if (!isSelected(originalId, spec)) continue;
      if (spec.path === 'metadata/name') {
        (where === 'prefix' ? draft.prefixes : draft.suffixes).push(affix);
        draft.remember();
      }
      draft.root = visitField(draft.root, spec.steps, write, spec.create ? 'scalar' : undefined, value.origin) as MapNode;
    }
  }
}
