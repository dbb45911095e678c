import { folderOf } from '../nearby/folderOf.ts';
import { isMisspelt } from '../values/misspellings.ts';
import type { Resource } from '../../model/resource.ts';
import { podsWithLabel, unmetCount, type LabelledPod } from './servicePods.ts';

/** A pod that has all but one of the labels a selector asks for, and nearly that one. */
export interface NearMiss {
  readonly pod: LabelledPod;
  readonly key: string;
  /** What the pod has. */
  readonly label: string;
}

/**
 * The pod that a selector without pods was meant for: beside it, else nearby. Nothing where two labels come into
 * question.
 */
export function nearMissOf(
  entries: readonly (readonly [string, string])[],
  resource: Resource,
  all: readonly Resource[],
): NearMiss | undefined {
  const misses = entries.flatMap(([key, value]) =>
    podsWithLabel(key, resource, all).flatMap((pod): NearMiss[] => {
      const label = String(pod.labels.at(key).raw);
      return isMisspelt(value, label) && unmetCount(entries, pod.labels) === 1 ? [{ pod, key, label }] : [];
    }),
  );
  const beside = misses.filter(({ pod }) => folderOf(pod.resource.file) === folderOf(resource.file));
  const inFile = beside.filter(({ pod }) => pod.resource.file === resource.file);
  const [miss, ...others] = [inFile, beside, misses].find((ring) => ring.length > 0) ?? [];
  return others.every(({ key, label }) => key === miss?.key && label === miss.label) ? miss : undefined;
}
