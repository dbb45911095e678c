import { containerName, containersOf } from '../../kube/pods/containers.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const hostPort: ResourceRule = {
  meta: {
    id: 'host-port',
    summary: 'A container claims a port of its node',
    why: `On a laptop \`hostPort\` is a short way to \`localhost\`. In a cluster each node has the port once, so a second replica stays \`Pending\` as soon
as nodes run out, rolling updates wait for the old pod to go, and clients have to know on which node the pod is. EKS on Fargate, GKE Autopilot
and AKS Automatic refuse it.

Write a Service, and an Ingress or \`type: LoadBalancer\` where clients come from outside. A DaemonSet that serves its own node means it; it is
only found where a chosen target refuses.`,
    category: 'network',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const breaks = refusing(targets, 'host-port');
    if (resource.id.kind === 'DaemonSet' && breaks.length === 0) return;
    for (const { cursor, pod } of containersOf(resource)) {
      if (pod.spec.at('hostNetwork').boolean() === true) continue;
      for (const port of cursor.at('ports').items()) {
        const at = port.at('hostPort');
        if (!at.number()) continue;
        yield {
          at,
          message: `\`${containerName(cursor)}\` claims port ${at.number()} of its node, which each node has once; remove it and reach the pod through a Service`,
          targets: breaks,
        };
      }
    }
  },
};
