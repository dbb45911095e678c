import type { Cursor } from '../../model/cursor.ts';
import type { Part, Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { customFields } from '../customFields.ts';
import type { NodeAffinity, NodeSelectorTerm, PersistentVolume } from '../objects.ts';
import { podsOf } from './workloads.ts';

/** A label that an object wants its node to have. */
export interface NodeDemand {
  readonly key: string;
  /** Where the key stands. */
  readonly at: Cursor;
  readonly part: Part;
  /** The values that will do; none: any. */
  readonly values: readonly Cursor[];
}

/** Demands of which at least one alternative must be met in full; where `required` is false, the scheduler does without. */
export interface NodeChoice {
  readonly alternatives: readonly (readonly NodeDemand[])[];
  readonly required: boolean;
}

/** What an object asks of the nodes it wants to be on: selectors and affinities of pods, volumes and custom resources. */
export const nodeChoicesOf = rememberLast(readChoices);

function readChoices(resource: Resource): readonly NodeChoice[] {
  if (resource.id.kind === 'PersistentVolume' && resource.id.group === '') {
    const affinity = (resource.root as Cursor<PersistentVolume>).at('spec').at('nodeAffinity');
    return [choiceOfTerms(affinity.at('required').at('nodeSelectorTerms').items())];
  }
  const pods = podsOf(resource);
  // Most pods by far.
  if (pods.length > 0 && pods.every(({ spec }) => !spec.at('nodeSelector').exists && !spec.at('affinity').exists)) return [];
  const selectors = pods.map(({ spec }) => ofMap(spec.at('nodeSelector')));
  const custom = customFields(resource, 'nodeSelector').map((selector) => ofSelector(selector as Cursor<LabelSelector>));
  const lists = customFields(resource, 'nodeSelectors').map((list) => (list.items() as Cursor<LabelSelector>[]).map(ofSelector));
  const affinities = [
    ...pods.map(({ spec }) => spec.at('affinity').at('nodeAffinity')),
    ...(customFields(resource, 'nodeAffinity') as readonly Cursor<NodeAffinity>[]),
  ];
  return [
    ...[...selectors, ...custom].map((demands) => ({ alternatives: [demands], required: true })),
    ...lists.map((alternatives) => ({ alternatives, required: true })),
    ...affinities.flatMap(ofAffinity),
  ];
}

type LabelSelector = NodeSelectorTerm & { matchLabels?: Readonly<Record<string, string>> };

function ofAffinity(affinity: Cursor<NodeAffinity | undefined>): NodeChoice[] {
  const required = affinity.at('requiredDuringSchedulingIgnoredDuringExecution').at('nodeSelectorTerms').items();
  const preferred = affinity.at('preferredDuringSchedulingIgnoredDuringExecution').items();
  return [choiceOfTerms(required), ...preferred.map((item) => ({ alternatives: [ofTerm(item.at('preference'))], required: false }))];
}

function choiceOfTerms(terms: readonly Cursor<NodeSelectorTerm>[]): NodeChoice {
  return { alternatives: terms.map(ofTerm), required: true };
}

/** In custom resources a map of labels, or a label selector. */
function ofSelector(selector: Cursor<LabelSelector>): NodeDemand[] {
  return [...ofMap(selector), ...ofMap(selector.at('matchLabels')), ...ofTerm(selector)];
}

function ofMap(selector: Cursor): NodeDemand[] {
  return selector.entries().map(([key, value]) => ({ key, at: value, part: 'key', values: [value] }));
}

/** `NotIn` and `DoesNotExist` keep away from nodes, which other clusters meet by not having them. */
function ofTerm(term: Cursor<NodeSelectorTerm | undefined>): NodeDemand[] {
  return [...term.at('matchExpressions').items(), ...term.at('matchFields').items()].flatMap((requirement) => {
    const at = requirement.at('key');
    const key = at.string();
    const operator = requirement.at('operator').string();
    if (key === undefined || (operator !== 'In' && operator !== 'Exists')) return [];
    return [{ key, at, part: 'value', values: operator === 'In' ? requirement.at('values').items() : [] }];
  });
}
