import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import { appendTo } from '../../model/appendTo.ts';
import type { Resource } from '../../model/resource.ts';

type Labels = Readonly<Record<string, unknown>>;

/** Which workloads of an environment its Services send requests to. */
export class Selections {
  /** By one label of their pods. */
  readonly #workloads = new Map<string, { readonly workload: Resource; readonly labels: Labels }[]>();

  constructor(resources: readonly Resource[]) {
    for (const workload of resources) {
      const labels = mapOf(podsOf(workload)[0]?.template.at('metadata').at('labels').raw);
      for (const [label, value] of Object.entries(labels)) appendTo(this.#workloads, `${label}=${String(value)}`, { workload, labels });
    }
  }

  of({ id, root }: Resource): readonly Resource[] {
    const selector = Object.entries(mapOf((root as Cursor<{ spec?: { selector?: Labels } }>).at('spec').at('selector').raw));
    const [first] = selector;
    if (!first || id.kind !== 'Service') return [];
    return (this.#workloads.get(`${first[0]}=${String(first[1])}`) ?? [])
      .filter(
        ({ workload, labels }) => workload.id.namespace === id.namespace && selector.every(([label, value]) => labels[label] === value),
      )
      .map(({ workload }) => workload);
  }
}

function mapOf(raw: unknown): Labels {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Labels) : {};
}
