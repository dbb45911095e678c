import { podsOf } from '../../kube/pods/workloads.ts';
import { isMap } from '../../model/isMap.ts';
import type { Resource } from '../../model/resource.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';

export type Labels = Readonly<Record<string, unknown>>;

/** The labels of the pods that a workload makes; none of what makes no pods. */
export function podLabels(resource: Resource): Labels {
  return labelsIn(podsOf(resource)[0]?.template.at('metadata').at('labels').raw);
}

/** The labels that an object looks for in pods. */
export function selectorOf({ root }: Resource): Labels {
  const selector = labelsIn(valueAtPath(root.raw, ['spec', 'selector']));
  return 'matchLabels' in selector ? labelsIn(selector['matchLabels']) : selector;
}

function labelsIn(raw: unknown): Labels {
  return isMap(raw) ? raw : {};
}
