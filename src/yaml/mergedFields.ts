import { entries } from './entries.ts';
import type { Node } from './nodes.ts';

/** The fields of a mapping by name, with aliases followed. */
export type Fields = ReadonlyMap<string, Node | undefined>;

/** Nobody writes that many; merges of merges could take forever. */
const mostMerges = 100;

/** The fields of a mapping, those that `<<` merges included; undefined where too much is merged to be sure. */
export function mergedFields(mapping: Node, text: string): Fields | undefined {
  const fields = new Map<string, Node | undefined>();
  const sources = [mapping];
  for (const source of sources) {
    if (sources.length > mostMerges) return undefined;
    for (const { key, value } of entries(source, text)) {
      const name = String(key?.value);
      if (name === '<<' && value) sources.push(...mappingsIn(value));
      else if (!fields.has(name)) fields.set(name, followed(value));
    }
  }
  return fields;
}

function mappingsIn(value: Node): Node[] {
  const node = followed(value);
  const items = node?.kind === 'sequence' ? node.children.map(followed) : [node];
  return items.flatMap((item) => (item?.kind === 'mapping' ? [item] : []));
}

function followed(node: Node | undefined): Node | undefined {
  return node?.kind === 'alias' ? node.target : node;
}
