import { isScalable, replicasOf, scalersIn } from '../../kube/pods/replicas.ts';
import type { SetRule } from '../../model/rule.ts';

export const unscaledReplicas: SetRule = {
  meta: {
    id: 'unscaled-replicas',
    summary: 'A fixed number of replicas stands against an autoscaler',
    why: `A HorizontalPodAutoscaler writes \`replicas\` according to the load. Where the manifest writes it too, every \`kubectl apply\` and every
sync of Argo CD or Flux sets it back: a deployment in the busiest hour takes pods away, until the autoscaler has noticed. On a laptop there is
no load, so nothing shows.

Remove \`replicas\`, and let \`minReplicas\` of the autoscaler say how many there are at least. \`replicas: 0\` is not found, since it turns
the autoscaler off, nor is an autoscaler that has no choice. In a local environment nothing is found.`,
    category: 'lifecycle',
    severity: 'warning',
    kinds: ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'],
    since: '0.1.0',
  },

  applies: (resource) => isScalable(resource.id) && replicasOf(resource).exists,

  *checkAll(resources, { role }, all) {
    if (role === 'local') return;
    const scalerOf = scalersIn(all);
    for (const resource of resources) {
      const replicas = replicasOf(resource);
      const written = replicas.number();
      const scaler = written ? scalerOf(resource) : undefined;
      if (!scaler || (scaler.min === written && scaler.max === written)) continue;
      yield {
        resource,
        at: replicas,
        message: `every apply sets the replicas back to ${written}, whatever \`${scaler.resource.id.name}\` has scaled to; remove the line`,
        related: [{ resource: scaler.resource, at: scaler.target, message: 'scales the same workload' }],
      };
    }
  },
};
