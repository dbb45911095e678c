import { appendTo } from '../../model/appendTo.ts';
import type { Resource } from '../../model/resource.ts';
import { type Labels, podLabels, selectorOf } from './labels.ts';

/** Which workloads of an environment its Services send requests to. */
export class Selections {
  /** By one label of their pods. */
  readonly #workloads = new Map<string, { readonly workload: Resource; readonly labels: Labels }[]>();

  constructor(resources: readonly Resource[]) {
    for (const workload of resources) {
      const labels = podLabels(workload);
      for (const [label, value] of Object.entries(labels)) appendTo(this.#workloads, `${label}=${String(value)}`, { workload, labels });
    }
  }

  of(service: Resource): readonly Resource[] {
    const { id } = service;
    const selector = Object.entries(selectorOf(service));
    const [first] = selector;
    if (!first || id.kind !== 'Service') return [];
    return (this.#workloads.get(`${first[0]}=${String(first[1])}`) ?? [])
      .filter(
        ({ workload, labels }) => workload.id.namespace === id.namespace && selector.every(([label, value]) => labels[label] === value),
      )
      .map(({ workload }) => workload);
  }
}
