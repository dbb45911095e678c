import { podsOf } from '../../kube/pods/workloads.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const hostNamespace: ResourceRule = {
  meta: {
    id: 'host-namespace',
    summary: 'A pod wants to see the processes of a node that hides them',
    why: `With \`hostPID\` a pod sees every process of its node, and with \`hostIPC\` it shares their memory. A local cluster lets it. EKS on Fargate,
GKE Autopilot and AKS Automatic refuse it, so the pod is never made.

Remove both. Containers of one pod can see each other with \`shareProcessNamespace: true\`. Agents that watch the node have no place on such a
platform, which brings its own.

Found only where a chosen target refuses: \`--target gke-autopilot\`. The network of the node is \`host-network\`.`,
    category: 'security',
    severity: 'error',
    kinds: ['workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const breaks = refusing(targets, 'host-namespace');
    if (breaks.length === 0) return;
    for (const { spec } of podsOf(resource)) {
      for (const key of ['hostPID', 'hostIPC'] as const) {
        const at = spec.at(key);
        if (at.boolean() === true)
          yield { at, message: `\`${key}\` shares the node with the pod, which is refused; remove it`, targets: breaks };
      }
    }
  },
};
