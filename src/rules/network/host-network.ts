import { refusing } from '../../kube/targets/refusals.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const hostNetwork: ResourceRule = {
  meta: {
    id: 'host-network',
    summary: 'An application uses the network of its node',
    why: `With \`hostNetwork: true\` a pod listens on its node's own address. On a laptop that makes it reachable at \`localhost\`. In a cluster two
replicas cannot share a node, NetworkPolicies do not apply to the pod, it reaches the metadata service of the cloud with the rights of the
node, and cluster DNS only works with \`dnsPolicy: ClusterFirstWithHostNet\`. EKS on Fargate, GKE Autopilot and AKS Automatic refuse it.

Remove it, and reach the pod through a Service. Agents of the node (DaemonSets, pods of \`kube-system\`) mean it; they are only found where a
chosen target refuses.`,
    category: 'network',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const breaks = refusing(targets, 'host-network');
    const isAgent = resource.id.kind === 'DaemonSet' || resource.id.namespace === 'kube-system';
    if (isAgent && breaks.length === 0) return;
    for (const { spec } of podsOf(resource)) {
      const at = spec.at('hostNetwork');
      if (at.boolean() !== true) continue;
      yield {
        at,
        message: 'the pod takes the network of its node, and replicas cannot share one; remove it and write a Service',
        targets: breaks,
      };
    }
  },
};
