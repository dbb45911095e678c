import type { Resource } from '../../model/resource.ts';
import { isMap } from '../values/leaves.ts';

/** By which labels an object picks pods, and where it says so. */
export interface PodSelector {
  readonly keys: readonly string[];
  readonly labels: unknown;
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
  let labels: unknown = root.raw;
  for (const key of keys) labels = isMap(labels) && Object.hasOwn(labels, key) ? labels[key] : undefined;
  return { keys, labels };
}
