import { containerName, containersOf } from '../../kube/pods/containers.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const refusedWorkload: ResourceRule = {
  meta: {
    id: 'refused-workload',
    summary: 'A chosen platform refuses a workload of this kind',
    why: `Some platforms run no pod that reaches into its node. EKS on Fargate has no nodes to put a DaemonSet on, and it, GKE Autopilot and AKS
Automatic turn away privileged containers and pods that share the processes of the node. A local cluster runs them all.

Leave agents of the node out of such an environment, since the platform brings its own, and give an application the one capability it needs
instead of \`privileged: true\`. Found only where a chosen target refuses: \`--target gke-autopilot\`.`,
    category: 'scheduling',
    severity: 'error',
    kinds: ['workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    yield* daemonSets(resource, targets);
    yield* privilegedContainers(resource, targets);
    yield* hostNamespaces(resource, targets);
  },
};

function* daemonSets({ id, root }: Resource, targets: readonly Target[]): Iterable<Problem> {
  const breaks = refusing(targets, 'daemon-set');
  if (id.kind !== 'DaemonSet' || breaks.length === 0) return;
  yield {
    at: (root as Cursor<KubeObject>).at('kind'),
    message: 'there are no nodes for a DaemonSet; leave it out, or run it as a sidecar',
    targets: breaks,
  };
}

function* privilegedContainers(resource: Resource, targets: readonly Target[]): Iterable<Problem> {
  const breaks = refusing(targets, 'privileged');
  if (breaks.length === 0) return;
  for (const { cursor } of containersOf(resource)) {
    const at = cursor.at('securityContext').at('privileged');
    if (at.boolean() === true)
      yield {
        at,
        message: `\`${containerName(cursor)}\` is privileged, which is refused; add the one capability it needs instead`,
        targets: breaks,
      };
  }
}

function* hostNamespaces(resource: Resource, targets: readonly Target[]): Iterable<Problem> {
  const breaks = refusing(targets, 'host-namespace');
  if (breaks.length === 0) return;
  for (const { spec } of podsOf(resource)) {
    for (const key of ['hostPID', 'hostIPC'] as const) {
      const at = spec.at(key);
      if (at.boolean() === true)
        yield { at, message: `\`${key}\` shares the node with the pod, which is refused; remove it`, targets: breaks };
    }
  }
}
