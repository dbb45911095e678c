import { containerName, containersOf } from '../../kube/pods/containers.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const privilegedContainer: ResourceRule = {
  meta: {
    id: 'privileged-container',
    summary: 'A container wants all rights on a node that grants none',
    why: `A privileged container can do whatever root can do on its node. A local cluster lets it. EKS on Fargate, GKE Autopilot and AKS Automatic
refuse it, so the pod is never made.

Take \`privileged: true\` out, and add the one capability the program needs. Settings of the kernel, for which an init container is often
privileged, belong to the node pool. Agents of the node have no place on such a platform, which brings its own.

Found only where a chosen target refuses: \`--target gke-autopilot\`.`,
    category: 'security',
    severity: 'error',
    kinds: ['workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const breaks = refusing(targets, 'privileged');
    if (breaks.length === 0) return;
    for (const { cursor } of containersOf(resource)) {
      const at = cursor.at('securityContext').at('privileged');
      if (at.boolean() !== true) continue;
      yield {
        at,
        message: `\`${containerName(cursor)}\` is privileged, which is refused; add the one capability it needs instead`,
        targets: breaks,
      };
    }
  },
};
