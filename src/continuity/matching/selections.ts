import { appendTo } from '../../model/appendTo.ts';
import type { Resource } from '../../model/resource.ts';
import { type Labels, podLabels } from './labels.ts';
import type { MatchedPair } from './pairs.ts';
import { podSelectorOf } from './podSelector.ts';

/** Whether Services, NetworkPolicies and disruption budgets pick the partners of the pods they pick on the left. */
export class Selections {
  readonly #left: Selected;
  readonly #right: Selected;
  #last: { readonly own: readonly number[]; readonly other: readonly number[]; readonly areSame: boolean } | undefined;

  constructor(pairs: readonly MatchedPair[]) {
    // Only workloads with a partner count, and partners have the same number.
    this.#left = new Selected(pairs.map(({ left }) => left));
    this.#right = new Selected(pairs.map(({ right }) => right));
  }

  areSame({ left, right }: MatchedPair): boolean {
    if (!podSelectorOf(left)) return true;
    const [own, other] = [this.#left.by(left), this.#right.by(right)];
    // Hostile objects all have the same selector.
    if (this.#last?.own !== own || this.#last.other !== other) this.#last = { own, other, areSame: areEqual(own, other) };
    return this.#last.areSame;
  }
}

function areEqual(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((number, index) => number === right[index]);
}

/** Which workloads of an environment are selected, by their numbers. */
class Selected {
  /** By namespace and one label of their pods. */
  readonly #workloads = new Map<string, { readonly number: number; readonly labels: Labels }[]>();
  readonly #known = new Map<string, readonly number[]>();

  constructor(resources: readonly Resource[]) {
    for (const [number, workload] of resources.entries()) {
      const labels = podLabels(workload);
      for (const entry of Object.entries(labels)) appendTo(this.#workloads, keyOf(workload, [entry]), { number, labels });
    }
  }

  by(resource: Resource): readonly number[] {
    const selector = Object.entries(podSelectorOf(resource)?.labels ?? {});
    const key = keyOf(resource, selector);
    let selected = this.#known.get(key);
    if (!selected) this.#known.set(key, (selected = this.#find(resource, selector)));
    return selected;
  }

  #find(resource: Resource, selector: readonly [string, unknown][]): readonly number[] {
    const candidates = selector.map((entry) => this.#workloads.get(keyOf(resource, [entry])) ?? []);
    const fewest = candidates.reduce((least, each) => (each.length < least.length ? each : least), candidates[0] ?? []);
    return fewest.filter(({ labels }) => selector.every(([label, value]) => labels[label] === value)).map(({ number }) => number);
  }
}

function keyOf({ id }: Resource, labels: readonly [string, unknown][]): string {
  return JSON.stringify([id.namespace, labels]);
}
