import type { KubeObject } from '../../kube/objects.ts';
import { isPatch } from '../../kube/pods/patches.ts';
import { budgetsSelecting, servicesSelecting } from '../../kube/pods/podSelection.ts';
import { leastReplicasIn, replicasOf } from '../../kube/pods/replicas.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { SetRule } from '../../model/rule.ts';

export const missingDisruptionBudget: SetRule = {
  meta: {
    id: 'missing-disruption-budget',
    summary: 'All pods of a Service may be evicted at once',
    why: `When nodes are upgraded or removed, their pods are evicted. Two replicas may stand on nodes that go at the same time, and without a
PodDisruptionBudget nothing keeps one until the other runs again. Laptop clusters have no such upgrades.

Write a PodDisruptionBudget with \`maxUnavailable: 1\` and the labels of the pods. Only found in production, for two or more replicas that a
Service nearby leads to.`,
    category: 'lifecycle',
    severity: 'info',
    kinds: ['Deployment', 'StatefulSet'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  applies: (resource) => !isPatch(resource),

  *checkAll(resources, { role }, all) {
    if (role !== 'production') return;
    const servicesOf = servicesSelecting(all);
    const budgetsOf = budgetsSelecting(all);
    const leastReplicasOf = leastReplicasIn(all);
    for (const resource of resources) {
      const least = leastReplicasOf(resource) ?? 0;
      if (least < 2 || budgetsOf(resource).length > 0 || servicesOf(resource).length === 0) continue;
      const replicas = replicasOf(resource);
      yield {
        resource,
        at: replicas.exists ? replicas : (resource.root as Cursor<KubeObject>).at('metadata').at('name'),
        message: `node upgrades may evict all ${least} pods at once; add a PodDisruptionBudget with \`maxUnavailable: 1\``,
      };
    }
  },
};
