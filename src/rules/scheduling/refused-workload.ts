import { containerName, containersOf } from '../../kube/pods/containers.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const refusedWorkload: ResourceRule = {
  meta: {
    id: 'refused-workload',
    summary: 'A chosen platform has no place for a workload like this',
    why: `Some platforms have no node that a workload could have for itself. EKS on Fargate runs no DaemonSet, and has no GPU. GKE Autopilot mounts
no disk that a pod reaches past the drivers, such as \`iscsi\`. A local cluster runs them all.

Leave agents of the node out of such an environment, or run them as sidecars. Run what computes on a GPU on nodes that have one. Write a
claim instead of such a volume.

Found only where a chosen target refuses: \`--target eks-fargate\`.`,
    category: 'scheduling',
    severity: 'error',
    kinds: ['workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    yield* daemonSets(resource, targets);
    yield* devices(resource, targets);
    yield* volumes(resource, targets);
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

/** What a pod asks for to compute on something else than the processor. */
const device = /^(?:nvidia\.com\/(?:gpu|mig-)|amd\.com\/gpu|gpu\.intel\.com\/|aws\.amazon\.com\/neuron|google\.com\/tpu)/;

function* devices(resource: Resource, targets: readonly Target[]): Iterable<Problem> {
  const breaks = refusing(targets, 'gpu');
  if (breaks.length === 0) return;
  for (const { cursor } of containersOf(resource)) {
    const resources = cursor.at('resources');
    const at = [...resources.at('limits').entries(), ...resources.at('requests').entries()].find(
      ([name, amount]) => device.test(name) && Number(amount.raw) > 0,
    )?.[1];
    if (!at) continue;
    yield {
      at,
      part: 'key',
      message: `\`${containerName(cursor)}\` asks for \`${at.key}\`, and no node has it; run it on nodes that do, selected by their label`,
      targets: breaks,
    };
  }
}

/** Volumes that reach a storage system without a driver. Those that Kubernetes has handed to a driver are `in-tree-volume`. */
const directVolumes = ['fc', 'flexVolume', 'iscsi'] as const;

function* volumes(resource: Resource, targets: readonly Target[]): Iterable<Problem> {
  const choosy = targets.filter((target) => target.volumes !== undefined);
  if (choosy.length === 0) return;
  for (const volume of podsOf(resource).flatMap(({ spec }) => spec.at('volumes').items())) {
    for (const kind of directVolumes) {
      const at = volume.at(kind);
      const refusers = choosy.filter((target) => !target.volumes?.includes(kind));
      if (!at.exists || refusers.length === 0) continue;
      yield {
        at,
        part: 'key',
        message: `a volume of kind \`${kind}\` is refused by ${enumerate(refusers.map(({ title }) => title))}; write a claim instead`,
        targets: refusers.map(({ id }) => id),
      };
    }
  }
}
