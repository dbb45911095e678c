import { containerName } from '../../kube/pods/containers.ts';
import type { Service } from '../../kube/objects.ts';
import { servicesSelecting } from '../../kube/pods/podSelection.ts';
import { lastingContainersOf, readinessIn } from '../../kube/pods/probes.ts';
import type { Cursor } from '../../model/cursor.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { SetRule } from '../../model/rule.ts';

export const missingReadinessProbe: SetRule = {
  meta: {
    id: 'missing-readiness-probe',
    summary: 'A Service sends requests to a pod that cannot say when it is ready',
    why: `Without a readiness probe a pod counts as ready the moment its process starts. On a laptop nobody sends requests yet. In production
every rollout and every new pod of an autoscaler fails the first requests, and a rolling update takes the old pods away before the new ones
can answer.

Write a \`readinessProbe\` for the container that answers: a path that is served when everything behind it works, or a port. A
\`startupProbe\` counts too, since no pod is ready before it succeeds. Only found where a Service nearby selects the pod, other than for
metrics, or where a chosen target (AKS Automatic) refuses pods without one.`,
    category: 'lifecycle',
    severity: 'warning',
    kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  applies: (resource) => lastingContainersOf(resource).length > 0,

  *checkAll(resources, { role, targets }, all) {
    if (role === 'local') return;
    const breaks = refusing(targets, 'probeless');
    const servicesOf = servicesSelecting(all);
    const saysWhenReady = readinessIn(all);
    for (const resource of resources) {
      const first = lastingContainersOf(resource).find((container) => container.role === 'main');
      if (!first || saysWhenReady(resource)) continue;
      const [service] = servicesOf(resource);
      if (!service && breaks.length === 0) continue;
      const { cursor } = first;
      yield {
        resource,
        at: cursor.at('name').exists ? cursor.at('name') : cursor,
        message: service
          ? `\`${containerName(cursor)}\` gets requests through Service \`${service.id.name}\` before it can answer; write a \`readinessProbe\``
          : `\`${containerName(cursor)}\` does not say when it is ready, and is refused; write a \`readinessProbe\``,
        targets: breaks,
        ...(service && {
          related: [{ resource: service, at: (service.root as Cursor<Service>).at('spec').at('selector'), message: 'selects the pod' }],
        }),
      };
    }
  },
};
