import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { podsOf } from './workloads.ts';

/** Where a pod names a label of nodes, whatever it wants of it. */
export interface NodeLabelKey {
  readonly key: string;
  readonly at: Cursor;
  /** Whether it is the key of a map that stands there, or the value. */
  readonly part: 'key' | 'value';
}

/** The labels of nodes that the pods of an object select, avoid or spread over. */
export function nodeLabelKeysOf(resource: Resource): readonly NodeLabelKey[] {
  return podsOf(resource).flatMap(({ spec }) => {
    const pod = spec as Cursor;
    const affinity = pod.at('affinity');
    const selected = pod
      .at('nodeSelector')
      .entries()
      .map(([key, at]): NodeLabelKey => ({ key, at, part: 'key' }));
    const named = [
      ...termsOf(affinity.at('nodeAffinity')).flatMap((term) => term.at('matchExpressions').items().map(keyOf)),
      ...['podAffinity', 'podAntiAffinity'].flatMap((kind) => topologiesOf(affinity.at(kind))),
      ...pod.at('topologySpreadConstraints').items().map(topologyOf),
    ];
    return [
      ...selected,
      ...named.flatMap((at): NodeLabelKey[] => (typeof at.raw === 'string' ? [{ key: at.raw, at, part: 'value' }] : [])),
    ];
  });
}

const required = 'requiredDuringSchedulingIgnoredDuringExecution';
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution';

function termsOf(affinity: Cursor): readonly Cursor[] {
  const preferences = affinity.at(preferred).items() as readonly Cursor[];
  return [
    ...(affinity.at(required).at('nodeSelectorTerms').items() as readonly Cursor[]),
    ...preferences.map((item) => item.at('preference')),
  ];
}

function topologiesOf(affinity: Cursor): readonly Cursor[] {
  const preferences = affinity.at(preferred).items() as readonly Cursor[];
  const terms = [...(affinity.at(required).items() as readonly Cursor[]), ...preferences.map((item) => item.at('podAffinityTerm'))];
  return terms.map(topologyOf);
}

function keyOf(requirement: Cursor): Cursor {
  return requirement.at('key');
}

function topologyOf(term: Cursor): Cursor {
  return term.at('topologyKey');
}
