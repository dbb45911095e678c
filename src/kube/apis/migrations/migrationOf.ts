import type { Fix } from '../../../model/fix.ts';
import type { Resource } from '../../../model/resource.ts';
import { valueAtPath } from '../../../model/valueAtPath.ts';
import { apiVersionOf, type ApiLifecycle } from '../apiLifecycle.ts';
import { asItIs, disruptionBudget, endpointSlice, priorityLevel, workload } from './asItIs.ts';
import { autoscaler } from './autoscaler.ts';
import { certificate, issuer } from './certManager.ts';
import { ingress } from './ingress.ts';
import { oldWorkload } from './oldWorkload.ts';
import type { Reshape } from './reshaping.ts';

/**
 * Versions of APIs whose objects can be written for the next one.
 *
 * Source: kubernetes/website deprecation-guide.md, for those as they are "no notable changes"; kubernetes/api types.go of both versions
 * for what the guide does not name.
 */
const migrations: readonly (readonly [apiVersion: string, kinds: string, reshape: Reshape])[] = [
  ['apps/v1beta1', 'Deployment StatefulSet', oldWorkload],
  ['apps/v1beta2', 'DaemonSet Deployment ReplicaSet StatefulSet', workload],
  ['extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', oldWorkload],
  ['extensions/v1beta1', 'NetworkPolicy', asItIs],
  ['extensions/v1beta1', 'Ingress', ingress],
  ['networking.k8s.io/v1beta1', 'Ingress', ingress],
  ['networking.k8s.io/v1beta1', 'IngressClass IPAddress ServiceCIDR', asItIs],
  ['policy/v1beta1', 'PodDisruptionBudget', disruptionBudget],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', autoscaler],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', asItIs],
  ['batch/v1beta1', 'CronJob', asItIs],
  ['batch/v2alpha1', 'CronJob', asItIs],
  ['apiregistration.k8s.io/v1beta1', 'APIService', asItIs],
  ['admissionregistration.k8s.io/v1beta1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', asItIs],
  ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole ClusterRoleBinding Role RoleBinding', asItIs],
  ['coordination.k8s.io/v1beta1', 'Lease', asItIs],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', endpointSlice],
  ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', asItIs],
  ['flowcontrol.apiserver.k8s.io/v1beta3', 'PriorityLevelConfiguration', priorityLevel],
  ['node.k8s.io/v1beta1', 'RuntimeClass', asItIs],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', asItIs],
  ['storage.k8s.io/v1beta1', 'CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment VolumeAttributesClass', asItIs],
  ...['cert-manager.io/v1alpha2', 'cert-manager.io/v1alpha3', 'cert-manager.io/v1beta1'].flatMap(
    (version) =>
      [
        [version, 'Certificate', certificate],
        [version, 'Issuer ClusterIssuer', issuer],
      ] as const,
  ),
];

const reshapes: ReadonlyMap<string, Reshape> = new Map(
  migrations.flatMap(([apiVersion, kinds, reshape]) => kinds.split(' ').map((kind) => [`${apiVersion} ${kind}`, reshape] as const)),
);

/**
 * Writes an object for the version that replaces its own; undefined where that is no mechanical work, or the version is not served yet.
 *
 * @param oldest The oldest minor version of Kubernetes that is to take it.
 */
export function migrationOf({ id, root, isRendered }: Resource, lifecycle: ApiLifecycle, oldest: number): Fix | undefined {
  const { replacement, replacedIn = 0 } = lifecycle;
  if (replacement === undefined || replacedIn > oldest) return undefined;
  // An item of a list may leave its version to the list.
  const isWritten = valueAtPath(root.raw, ['apiVersion']) === apiVersionOf(id);
  const reshaping = isWritten ? reshapes.get(`${apiVersionOf(id)} ${id.kind}`)?.(root.raw) : undefined;
  if (!reshaping) return undefined;
  return {
    title: `${reshaping.changes.length > 0 ? 'convert to' : 'write'} \`${replacement}\``,
    // The patches of a kustomization name the version of what they change.
    safety: isRendered ? 'unsafe' : reshaping.safety,
    changes: [{ do: 'set', path: ['apiVersion'], value: replacement }, ...reshaping.changes],
  };
}
