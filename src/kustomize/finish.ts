import type { Draft } from './draft.ts';
import { lookup, textOf } from './tree/lookup.ts';
import { MapNode, type Node, ScalarNode } from './tree/node.ts';

/** Whether a resource is only for the tools, and is left out at the end. */
export function isLocal({ root }: Draft): boolean {
  const mark = lookup(root, 'metadata', 'annotations', 'config.kubernetes.io/local-config');
  return mark !== undefined && textOf(mark) !== 'false';
}

/** What happens to annotations when a resource is printed: they become texts, and an empty map goes. */
export function withPrintedAnnotations(root: MapNode): MapNode {
  const metadata = root.get('metadata');
  const annotations = lookup(metadata, 'annotations');
  if (!(metadata instanceof MapNode) || !annotations) return root;
  if (!(annotations instanceof MapNode) || annotations.entries.size === 0) return root.with('metadata', metadata.without('annotations'));
  if ([...annotations.entries.values()].every((node) => node.type === 'scalar' && typeof node.value === 'string')) return root;
  const entries = new Map<string, Node>();
  for (const [key, node] of annotations.entries) {
    entries.set(key, node instanceof ScalarNode ? new ScalarNode(node.text, node.origin, node.earlier, node.keyOrigin) : node);
  }
  return root.with('metadata', metadata.with('annotations', annotations.withEntries(entries)));
}
