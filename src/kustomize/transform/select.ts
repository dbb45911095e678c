import type { Draft } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { MapNode, type Node } from '../tree/node.ts';
import { pattern } from './pattern.ts';
import { selectorOf } from './labelSelector.ts';

/** The resources a `target` means. */
export function select(drafts: readonly Draft[], target: Node): Draft[] {
  if (!(target instanceof MapNode)) throw new Refusal('a target is a map; write for example `kind: Deployment`', target.origin);
  const [group, version, kind, name, namespace] = ['group', 'version', 'kind', 'name', 'namespace'].map((field) =>
    pattern(target.get(field)),
  );
  const labels = selectorOf(target.get('labelSelector'));
  const annotations = selectorOf(target.get('annotationSelector'));
  return drafts.filter((draft) => {
    const { id } = draft;
    if (!kind!(id.kind) || !group!(id.group) || !version!(id.version)) return false;
    const original = draft.originalId;
    if (!name!(original.name) && !name!(id.name)) return false;
    if (!namespace!(original.namespace) && !namespace!(id.namespace)) return false;
    return labels(valuesOf(draft, 'labels')) && annotations(valuesOf(draft, 'annotations'));
  });
}

function valuesOf(draft: Draft, field: string): (key: string) => string | undefined {
  const map = lookup(draft.root, 'metadata', field);
  return (key) => {
    const value = lookup(map, key);
    return value && textOf(value);
  };
}
