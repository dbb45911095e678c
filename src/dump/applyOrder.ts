import { isBuiltInGroup } from '../kube/builtInGroups.ts';
import type { ResourceId } from '../model/resource.ts';

/** The order in which Helm installs, with definitions before what needs them. Source: helm/helm pkg/release/util/kind_sorter.go. */
const order = [
  'Namespace',
  'CustomResourceDefinition',
  'PriorityClass',
  'StorageClass',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'ConfigMap',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'ClusterRole',
  'ClusterRoleBinding',
  'Role',
  'RoleBinding',
  'Endpoints',
  'EndpointSlice',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'StatefulSet',
  'HorizontalPodAutoscaler',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
];

/** What is in the way of everything else as long as nothing answers. */
const last = [
  'APIService',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
];

const ranks = new Map([...order.map((kind, index) => [kind, index] as const), ...last.map((kind, index) => [kind, 1000 + index] as const)]);

/** Sorts so that each object can be applied after those before it; the same objects always come in the same order. */
export function inApplyOrder<T extends { readonly resource: { readonly id: ResourceId } }>(objects: readonly T[]): T[] {
  return objects
    .map((object) => ({ object, rank: rankOf(object.resource.id), key: keyOf(object.resource.id) }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.key, b.key))
    .map(({ object }) => object);
}

/** Custom resources come when their controllers are there. */
function rankOf({ group, kind }: ResourceId): number {
  return (isBuiltInGroup(group) ? ranks.get(kind) : undefined) ?? order.length;
}

/** A space sorts before whatever a name may hold. */
function keyOf({ namespace, kind, group, name }: ResourceId): string {
  return [namespace, kind, group, name].join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
