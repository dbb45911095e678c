import { podsOf } from '../../kube/pods/workloads.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { missingClass } from '../../kube/targets/missingClass.ts';
import type { SetRule } from '../../model/rule.ts';

export const unavailablePriorityClass: SetRule = {
  meta: {
    id: 'unavailable-priority-class',
    summary: 'A pod names a PriorityClass that the described cluster does not have',
    why: `A pod with an unknown \`priorityClassName\` is refused: \`no PriorityClass with name checkout was found\`. The Deployment above it stands there
with no pods.

Deploy the PriorityClass before the pods, or name one that the cluster has. Found only for clusters described under \`targets\` with all their
\`priorityClasses\`; \`system-node-critical\` and \`system-cluster-critical\` are everywhere.`,
    category: 'scheduling',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
  },

  applies: (resource) => podsOf(resource).some(({ spec }) => spec.at('priorityClassName').string()),

  *checkAll(resources, context, all) {
    for (const resource of resources) {
      for (const { spec } of podsOf(resource)) {
        const at = spec.at('priorityClassName');
        const name = at.string()!;
        if (isPlaceholder(name) || name.startsWith('system-')) continue;
        const missing = missingClass('PriorityClass', name, context, all);
        if (missing) yield { resource, at, ...missing };
      }
    }
  },
};
