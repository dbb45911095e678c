import { MapNode, type Node, ScalarNode } from '../tree/node.ts';

/** A patch as kustomize copies it for those its target selects: labels and annotations become texts, empty maps of them go. */
export function withTextsInMetadata(patch: MapNode): MapNode {
  const metadata = patch.get('metadata');
  if (!(metadata instanceof MapNode)) return patch;
  return patch.with('metadata', withTexts(withTexts(metadata, 'labels'), 'annotations'));
}

function withTexts(metadata: MapNode, field: string): MapNode {
  const map = metadata.get(field);
  if (!(map instanceof MapNode) || map.entries.size === 0) return metadata.without(field);
  return metadata.with(field, map.withEntries(new Map([...map.entries].map(([key, node]) => [key, asText(node)]))));
}

function asText(node: Node): ScalarNode {
  return new ScalarNode(node instanceof ScalarNode ? node.text : '', node.origin, node.earlier, node.keyOrigin);
}
