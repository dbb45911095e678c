import { isWorkload } from '../../kube/pods/workloads.ts';
import { type Labels, podLabels, selectorOf } from './labels.ts';
import type { MatchedPair } from './pairs.ts';

/**
 * Labels that one environment gives to pods and to the selectors that pick them, as `commonLabels` and `namePrefix` do: who picks
 * whom stays the same.
 */
export class MovedLabels {
  readonly #moved: ReadonlySet<string>;

  constructor(pairs: readonly MatchedPair[]) {
    const [pods, selectors] = [new Set<string>(), new Set<string>()];
    for (const { left, right } of pairs) {
      if (isWorkload(left.id) && isWorkload(right.id)) addChanges(pods, podLabels(left), podLabels(right));
      addChanges(selectors, selectorOf(left), selectorOf(right));
    }
    this.#moved = new Set([...selectors].filter((change) => pods.has(change)));
  }

  has(label: string, left: unknown, right: unknown): boolean {
    return this.#moved.size > 0 && this.#moved.has(changeOf(label, left, right));
  }
}

function addChanges(changes: Set<string>, left: Labels, right: Labels): void {
  for (const label of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (left[label] !== right[label]) changes.add(changeOf(label, left[label], right[label]));
  }
}

function changeOf(label: string, left: unknown, right: unknown): string {
  return JSON.stringify([label, left ?? null, right ?? null]);
}
