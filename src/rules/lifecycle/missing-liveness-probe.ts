import { containerName } from '../../kube/pods/containers.ts';
import { hasProbe, lastingContainersOf } from '../../kube/pods/probes.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const missingLivenessProbe: ResourceRule = {
  meta: {
    id: 'missing-liveness-probe',
    summary: 'Nothing notices when a container hangs',
    why: `A container whose process ends is started again. One that hangs is not, unless a liveness probe fails: on a laptop you see it and restart
the pod, in production it stays as it is.

Write a \`livenessProbe\` that asks for nothing but the process itself. A probe that also asks the database restarts every pod when the
database is away. A program that ends when it cannot go on does not need one, which is why this is only good to know, and only found where
the role is production; but AKS Automatic refuses pods without one.`,
    category: 'lifecycle',
    severity: 'info',
    kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  applies: (resource) => lastingContainersOf(resource).length > 0,

  *check(resource, { role, targets }) {
    const breaks = refusing(targets, 'probeless');
    if (role === 'local' || (role === 'unknown' && breaks.length === 0)) return;
    const containers = lastingContainersOf(resource);
    const first = containers.find((container) => container.role === 'main');
    if (!first || containers.some((container) => hasProbe(container, 'livenessProbe'))) return;
    const { cursor } = first;
    yield {
      at: cursor.at('name').exists ? cursor.at('name') : cursor,
      message: `nothing restarts \`${containerName(cursor)}\` when it hangs; write a \`livenessProbe\`${breaks.length > 0 ? '' : ' if it can'}`,
      targets: breaks,
    };
  },
};
