import type { Draft } from './draft.ts';
import { itemsOf, textOf } from './tree/lookup.ts';
import { MapNode, type Node, ScalarNode } from './tree/node.ts';

/** The version kustomize gives where it is part of kubectl. */
const version = 'kustomize-(devel)';

/** Labels everything as made by kustomize, where `buildMetadata` asks for it. */
export function addManagedBy(drafts: readonly Draft[], metadata: Node | undefined): void {
  const asked = itemsOf(metadata).find((item) => textOf(item) === 'managedByLabel');
  if (!asked) return;
  for (const draft of drafts) {
    const of = draft.root.get('metadata');
    if (!(of instanceof MapNode)) continue;
    const labels = of.get('labels');
    const map = labels instanceof MapNode ? labels : new MapNode(new Map(), asked.origin);
    draft.root = draft.root.with(
      'metadata',
      of.with('labels', map.with('app.kubernetes.io/managed-by', new ScalarNode(version, asked.origin))),
    );
  }
}
