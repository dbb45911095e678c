import { rememberLast } from '../../model/rememberLast.ts';
import type { ResourceId } from '../../model/resource.ts';

/** What became, or will become, of the version of an API. Minor versions: 22 is Kubernetes 1.22. */
export interface ApiLifecycle {
  readonly introduced?: number;
  readonly deprecatedIn?: number;
  /** The first version that no longer serves it; absent where no end is in sight. */
  readonly removedIn?: number;
  /** The apiVersion to write instead, or what else to do. */
  readonly replacement?: string;
  /** The first version that serves the replacement. */
  readonly replacedIn?: number;
  /** Where the API is not of Kubernetes itself: the release of its product that dropped it. */
  readonly product?: string;
}

type Minor = number | undefined;
type Row = readonly [
  apiVersion: string,
  kinds: string,
  introduced: Minor,
  deprecatedIn?: Minor,
  removedIn?: Minor,
  replacement?: string,
  replacedIn?: Minor,
];

const networking = 'networking.k8s.io/v1';
const admission = 'admissionregistration.k8s.io/v1';
const rbac = 'rbac.authorization.k8s.io/v1';
const flowcontrol = 'flowcontrol.apiserver.k8s.io/v1';
const resources = 'resource.k8s.io/v1';
const storage = 'storage.k8s.io/v1';
const certificates = 'certificates.k8s.io/v1';
const migration = 'storagemigration.k8s.io/v1';
const deviceKinds = 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice';
const podSecurity = 'the label `pod-security.kubernetes.io/enforce` on namespaces';

/**
 * Versions of Kubernetes' own APIs, `*` for every kind. Versions that only requests and responses have are left out.
 *
 * Sources: kubernetes/api and kubernetes/kube-aggregator, `zz_generated.prerelease-lifecycle.go` of 1.19 to 1.37;
 * kubernetes/website deprecation-guide.md and FairwindsOps/pluto versions.yaml for what was removed before;
 * kubernetes/api core/v1/types.go for `Endpoints` and `ComponentStatus`.
 */
const kubernetes: readonly Row[] = [
  ['v1', 'Endpoints', undefined, 33, undefined, 'an EndpointSlice of `discovery.k8s.io/v1`', 21],
  ['v1', 'ComponentStatus', undefined, 19],
  ['apps/v1beta1', 'ControllerRevision Deployment StatefulSet', 5, 8, 16, 'apps/v1', 9],
  ['apps/v1beta2', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet', 8, 9, 16, 'apps/v1', 9],
  ['extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', 1, 8, 16, 'apps/v1', 9],
  ['extensions/v1beta1', 'NetworkPolicy', 3, 9, 16, networking, 7],
  ['extensions/v1beta1', 'PodSecurityPolicy', 2, 11, 16, podSecurity, 25],
  ['extensions/v1beta1', 'Ingress', 1, 14, 22, networking, 19],
  ['networking.k8s.io/v1beta1', 'Ingress', 14, 19, 22, networking, 19],
  ['networking.k8s.io/v1beta1', 'IngressClass', 18, 19, 22, networking, 19],
  ['networking.k8s.io/v1beta1', 'IPAddress ServiceCIDR', 31, 34, 37, networking, 33],
  ['networking.k8s.io/v1alpha1', 'IPAddress ServiceCIDR', 27, 30, 33, networking, 33],
  ['networking.k8s.io/v1alpha1', 'ClusterCIDR', 25, 28, 29],
  ['policy/v1beta1', 'PodDisruptionBudget', 5, 21, 25, 'policy/v1', 21],
  ['policy/v1beta1', 'PodSecurityPolicy', 10, 21, 25, podSecurity, 25],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', 8, 22, 25, 'autoscaling/v2', 23],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 12, 23, 26, 'autoscaling/v2', 23],
  ['batch/v1beta1', 'CronJob', 8, 21, 25, 'batch/v1', 21],
  ['batch/v2alpha1', 'CronJob', undefined, 21, 21, 'batch/v1', 21],
  ['apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', undefined, 16, 22, 'apiextensions.k8s.io/v1', 16],
  ['apiregistration.k8s.io/v1beta1', 'APIService', 7, 19, 22, 'apiregistration.k8s.io/v1', 10],
  ['admissionregistration.k8s.io/v1beta1', 'MutatingWebhookConfiguration ValidatingWebhookConfiguration', 9, 16, 22, admission, 16],
  ['admissionregistration.k8s.io/v1alpha1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', 26, 29, 32, admission, 30],
  ['admissionregistration.k8s.io/v1beta1', 'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding', 28, 31, 34, admission, 30],
  ['admissionregistration.k8s.io/v1alpha1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', 32, 35, 38, admission, 36],
  ['admissionregistration.k8s.io/v1beta1', 'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding', 34, 37, 40, admission, 36],
  ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole ClusterRoleBinding Role RoleBinding', 6, 17, 22, rbac, 8],
  ['rbac.authorization.k8s.io/v1alpha1', '*', undefined, 17, 22, rbac, 8],
  ['authentication.k8s.io/v1beta1', 'TokenReview', 4, 19, 22, 'authentication.k8s.io/v1', 6],
  ['authentication.k8s.io/v1alpha1', 'SelfSubjectReview', 26, 29, 32, 'authentication.k8s.io/v1', 28],
  ['authentication.k8s.io/v1beta1', 'SelfSubjectReview', 27, 30, 33, 'authentication.k8s.io/v1', 28],
  ['authorization.k8s.io/v1beta1', '*', 2, 19, 22, 'authorization.k8s.io/v1', 6],
  ['auditregistration.k8s.io/v1alpha1', 'AuditSink', undefined, 19, 19],
  ['settings.k8s.io/v1alpha1', 'PodPreset', undefined, 20, 20],
  ['certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 12, 19, 22, certificates, 19],
  ['certificates.k8s.io/v1alpha1', 'ClusterTrustBundle', 26, 34, 37, certificates, 37],
  ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle', 33, 37, 40, certificates, 37],
  ['certificates.k8s.io/v1alpha1', 'PodCertificateRequest', 34, 35, 35, certificates, 37],
  ['certificates.k8s.io/v1beta1', 'PodCertificateRequest', 35, 37, 40, certificates, 37],
  ['coordination.k8s.io/v1beta1', 'Lease', 12, 19, 22, 'coordination.k8s.io/v1', 14],
  ['coordination.k8s.io/v1alpha1', 'LeaseCandidate', 31, 32, 32],
  ['coordination.k8s.io/v1alpha2', 'LeaseCandidate', 32, 35, 38],
  ['coordination.k8s.io/v1beta1', 'LeaseCandidate', 33, 36, 39],
  ['discovery.k8s.io/v1alpha1', 'EndpointSlice', 16, 21, 21, 'discovery.k8s.io/v1', 21],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', 16, 21, 25, 'discovery.k8s.io/v1', 21],
  ['events.k8s.io/v1beta1', 'Event', 8, 22, 25, 'events.k8s.io/v1', 19],
  ['flowcontrol.apiserver.k8s.io/v1alpha1', 'FlowSchema PriorityLevelConfiguration', 18, 20, 21, flowcontrol, 29],
  ['flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema PriorityLevelConfiguration', 20, 23, 26, flowcontrol, 29],
  ['flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema PriorityLevelConfiguration', 23, 26, 29, flowcontrol, 29],
  ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema PriorityLevelConfiguration', 26, 29, 32, flowcontrol, 29],
  ['lifecycle.k8s.io/v1alpha1', 'Eviction EvictionRequest', 37, 40, 43],
  ['node.k8s.io/v1beta1', 'RuntimeClass', 13, 22, 25, 'node.k8s.io/v1', 20],
  ['node.k8s.io/v1alpha1', 'RuntimeClass', 12, 20, undefined, 'node.k8s.io/v1', 20],
  ['resource.k8s.io/v1alpha1', '*', undefined, 27, 27, resources, 34],
  ['resource.k8s.io/v1alpha2', '*', undefined, 31, 31, resources, 34],
  ['resource.k8s.io/v1alpha3', deviceKinds, 31, 34, 34, resources, 34],
  ['resource.k8s.io/v1beta1', deviceKinds, 32, 35, 38, resources, 34],
  ['resource.k8s.io/v1beta2', deviceKinds, 33, 36, 39, resources, 34],
  ['resource.k8s.io/v1alpha3', 'DeviceTaintRule', 33, 36, 39, resources, 37],
  ['resource.k8s.io/v1beta2', 'DeviceTaintRule', 36, 39, 42, resources, 37],
  ['resource.k8s.io/v1alpha3', 'ResourcePoolStatusRequest', 36, 39, 42],
  ['scheduling.k8s.io/v1alpha1', 'PriorityClass', undefined, 14, 17, 'scheduling.k8s.io/v1', 14],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', 11, 14, 22, 'scheduling.k8s.io/v1', 14],
  ['scheduling.k8s.io/v1alpha2', '*', 36],
  ['scheduling.k8s.io/v1alpha3', '*', 37],
  ['scheduling.k8s.io/v1beta1', 'PodGroup Workload', 37, 40, 43],
  ['storage.k8s.io/v1alpha1', 'CSIStorageCapacity', 19, 21, 24, storage, 24],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', 21, 24, 27, storage, 24],
  ['storage.k8s.io/v1alpha1', 'VolumeAttachment', 9, 21, 24, storage, 13],
  ['storage.k8s.io/v1beta1', 'VolumeAttachment', 10, 19, 22, storage, 13],
  ['storage.k8s.io/v1beta1', 'CSIDriver', 14, 19, 22, storage, 18],
  ['storage.k8s.io/v1beta1', 'CSINode', 14, 17, 22, storage, 17],
  ['storage.k8s.io/v1beta1', 'StorageClass', 4, 19, 22, storage, 6],
  ['storage.k8s.io/v1alpha1', 'VolumeAttributesClass', 29, 32, 35, storage, 34],
  ['storage.k8s.io/v1beta1', 'VolumeAttributesClass', 31, 34, 37, storage, 34],
  ['storagemigration.k8s.io/v1alpha1', 'StorageVersionMigration', 30, 33, 35, migration, 37],
  ['storagemigration.k8s.io/v1beta1', 'StorageVersionMigration', 35, 37, 40, migration, 37],
];

/** What every release of its product has dropped since the one named. Source: FairwindsOps/pluto versions.yaml. */
const products: readonly (readonly [apiVersion: string, product: string, replacement: string])[] = [
  ['certmanager.k8s.io/v1alpha1', 'cert-manager 0.11', 'cert-manager.io/v1'],
  ...['v1alpha2', 'v1alpha3', 'v1beta1'].flatMap(
    (version) =>
      [
        [`cert-manager.io/${version}`, 'cert-manager 1.6', 'cert-manager.io/v1'],
        [`acme.cert-manager.io/${version}`, 'cert-manager 1.6', 'acme.cert-manager.io/v1'],
      ] as const,
  ),
  ['rbac.istio.io/v1alpha1', 'Istio 1.6', 'an AuthorizationPolicy of `security.istio.io/v1`'],
  ['authentication.istio.io/v1alpha1', 'Istio 1.6', 'a PeerAuthentication of `security.istio.io/v1`'],
];

const lifecycles: ReadonlyMap<string, ApiLifecycle> = new Map([
  ...kubernetes.flatMap(([apiVersion, kinds, introduced, deprecatedIn, removedIn, replacement, replacedIn]) =>
    kinds.split(' ').map((kind): [string, ApiLifecycle] => [
      `${apiVersion} ${kind}`,
      {
        ...(deprecatedIn !== undefined && { deprecatedIn }),
        ...(introduced !== undefined && { introduced }),
        ...(removedIn !== undefined && { removedIn }),
        ...(replacement !== undefined && { replacement }),
        ...(replacedIn !== undefined && { replacedIn }),
      },
    ]),
  ),
  ...products.map(([apiVersion, product, replacement]): [string, ApiLifecycle] => [
    `${apiVersion} *`,
    { deprecatedIn: 0, removedIn: 0, replacement, product },
  ]),
]);

/** What is known of the API an object is written for; nothing where it has no end, and for most custom resources. */
export const lifecycleOf = rememberLast(
  ({ group, version, kind }: Pick<ResourceId, 'group' | 'version' | 'kind'>): ApiLifecycle | undefined => {
    // Most objects by far.
    if (version === 'v1' && (group !== '' || (kind !== 'Endpoints' && kind !== 'ComponentStatus'))) return undefined;
    const apiVersion = apiVersionOf({ group, version });
    return lifecycles.get(`${apiVersion} ${kind}`) ?? lifecycles.get(`${apiVersion} *`);
  },
);

/**
 * Whether clusters serve it only where somebody has switched it on: alpha versions, and since Kubernetes 1.24 beta
 * versions too, except those of groups whose beta was on before.
 */
export function isOffByDefault({ group, version }: Pick<ResourceId, 'group' | 'version'>, { introduced = 0 }: ApiLifecycle): boolean {
  if (/^v\d+alpha/.test(version)) return true;
  return /^v\d+beta/.test(version) && introduced >= 24 && group !== 'flowcontrol.apiserver.k8s.io';
}

/** What to write instead, as the second half of a message. */
export function adviceOf({ replacement, replacedIn = 0 }: ApiLifecycle, oldest: number): string {
  if (replacement === undefined) return 'nothing replaces it, so do without';
  const verb = replacement.includes(' ') ? `use ${replacement}` : `write \`${replacement}\``;
  return replacedIn > oldest ? `${verb}, from Kubernetes 1.${replacedIn} on` : verb;
}

/** How messages call the API of an object: its apiVersion, as written. */
export function apiVersionOf({ group, version }: Pick<ResourceId, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`;
}
