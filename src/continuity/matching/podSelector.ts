import type { Resource } from '../../model/resource.ts';
import { isMap } from '../../model/isMap.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';
import type { Labels } from './labels.ts';

/** By which labels an object picks pods, and where it says so. */
export interface PodSelector {
  readonly keys: readonly string[];
  readonly labels: Labels;
}

const places: Readonly<Record<string, readonly string[]>> = {
  NetworkPolicy: ['spec', 'podSelector', 'matchLabels'],
  PodDisruptionBudget: ['spec', 'selector', 'matchLabels'],
  Service: ['spec', 'selector'],
};

/** Undefined for what picks no pods, or only those that it makes. */
export function podSelectorOf({ id, root }: Resource): PodSelector | undefined {
  if (!Object.hasOwn(places, id.kind)) return undefined;
  const keys = places[id.kind]!;
  const labels = valueAtPath(root.raw, keys);
  return { keys, labels: isMap(labels) ? labels : {} };
}
