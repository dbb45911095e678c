import type { Draft } from '../draft.ts';
import type { ReplacedList } from '../../model/kustomization.ts';
import { textOf } from '../tree/lookup.ts';
import { MapNode, type Node } from '../tree/node.ts';
import { merge } from './strategicMerge.ts';

export interface MergeOptions {
  readonly allowNameChange?: boolean;
  readonly allowKindChange?: boolean;
}

/** Merges an object into a resource, which keeps its name, kind and namespace unless told otherwise. Tells which lists were replaced. */
export function applyMerge(draft: Draft, patch: MapNode, { allowNameChange, allowKindChange }: MergeOptions): ReplacedList[] {
  const { root } = draft;
  const { group, version, kind, name, namespace } = draft.id;
  if (allowNameChange || allowKindChange) draft.remember();
  if (textOf(patch.get('$patch')) === 'replace') return [];
  const replaced: ReplacedList[] = [];
  const apiVersion = root.get('apiVersion');
  const own = apiVersion && patch.get('apiVersion') ? patch.with('apiVersion', apiVersion) : patch;
  const merged = merge(root, own, {
    schema: undefined,
    path: [],
    onReplacedList: (path, list, previous) =>
      replaced.push({
        resource: { group, version, kind, name, namespace },
        path,
        place: list.origin.place('key'),
        previous: previous.origin.place('key'),
        items: list.plain as readonly unknown[],
        previousItems: previous.plain as readonly unknown[],
      }),
  });
  if (!(merged instanceof MapNode)) {
    draft.root = root.withEntries(new Map());
    return replaced;
  }
  let next = merged;
  if (apiVersion) next = next.with('apiVersion', apiVersion);
  if (!allowKindChange) next = restored(next, root, 'kind');
  draft.write(restoreMetadata(next, root, allowNameChange === true));
  return replaced;
}

function restoreMetadata(merged: MapNode, root: MapNode, renamed: boolean): MapNode {
  const [after, before] = [merged.get('metadata'), root.get('metadata')];
  if (!(after instanceof MapNode) || !(before instanceof MapNode)) return merged;
  const named = renamed ? after : restored(after, before, 'name');
  return merged.with('metadata', restored(named, before, 'namespace'));
}

function restored(map: MapNode, before: MapNode, field: string): MapNode {
  const value: Node | undefined = before.get(field);
  return value ? map.with(field, value) : map.without(field);
}
