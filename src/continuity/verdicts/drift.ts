import type { DriftGrade } from '../../model/comparison.ts';
import type { Change } from './change.ts';
import { isOpened } from './secrets.ts';

/** What a difference of a kind is, whatever field it is in. */
const byKind: Readonly<Record<string, DriftGrade>> = Object.fromEntries([
  ...list('access', [
    'AuthorizationPolicy',
    'CiliumClusterwideNetworkPolicy',
    'CiliumNetworkPolicy',
    'ClusterRole',
    'ClusterRoleBinding',
    'NetworkPolicy',
    'PeerAuthentication',
    'PodSecurityPolicy',
    'RequestAuthentication',
    'Role',
    'RoleBinding',
    'SecurityContextConstraints',
    'ServiceAccount',
  ]),
  ...list('configuration', ['ConfigMap', 'Namespace']),
  ...list('scale', [
    'HTTPScaledObject',
    'HorizontalPodAutoscaler',
    'PodDisruptionBudget',
    'ScaledJob',
    'ScaledObject',
    'TriggerAuthentication',
    'VerticalPodAutoscaler',
  ]),
  ...list('exposure', [
    'BackendConfig',
    'Certificate',
    'ClusterIssuer',
    'DNSEndpoint',
    'FrontendConfig',
    'GCPBackendPolicy',
    'GRPCRoute',
    'Gateway',
    'GatewayClass',
    'HTTPProxy',
    'HTTPRoute',
    'HealthCheckPolicy',
    'Ingress',
    'IngressClass',
    'IngressClassParams',
    'IngressRoute',
    'IngressRouteTCP',
    'IngressRouteUDP',
    'Issuer',
    'ListenerSet',
    'ManagedCertificate',
    'Middleware',
    'Route',
    'ServersTransport',
    'TCPRoute',
    'TLSOption',
    'TLSRoute',
    'TLSStore',
    'TargetGroupBinding',
    'TraefikService',
    'UDPRoute',
    'VirtualService',
  ]),
]);

function list(grade: DriftGrade, kinds: readonly string[]): [string, DriftGrade][] {
  return kinds.map((kind) => [kind, grade]);
}

const metadata = /(?:^|\.)metadata\.(?:labels|annotations)(?:\.|$)/;

/** Labels and annotations that let somebody do something. */
const granting =
  /\.(?:eks\.amazonaws\.com\/|iam\.gke\.io\/|azure\.workload\.identity\/|pod-security\.kubernetes\.io\/|iam\.amazonaws\.com\/|aadpodidbinding)/;

/** Labels and annotations that change what runs in the pod. */
const injecting =
  /\.(?:sidecar\.istio\.io\/inject|istio-injection|istio\.io\/|linkerd\.io\/inject|vault\.hashicorp\.com\/|instrumentation\.opentelemetry\.io\/|seccomp\.security|container\.apparmor)/;

const inPod: readonly (readonly [RegExp, DriftGrade])[] = [
  [/^(?:serviceAccount|serviceAccountName|automountServiceAccountToken)$/, 'access'],
  [/^topologySpreadConstraints(?:\[\]|$)/, 'scale'],
  [/\.(?:env|envFrom)(?:\[\]|$)/, 'configuration'],
];

const scaling = /^spec\.(?:replicas|parallelism|completions|minReplicas|maxReplicas)$/;

/** What a difference without an allowance changes. */
export function driftGrade(change: Change): DriftGrade {
  const { id, shape, pod } = change;
  const ofKind = Object.hasOwn(byKind, id.kind) ? byKind[id.kind] : undefined;
  if (metadata.test(shape)) return gradeOfMetadata(shape, ofKind);
  if (isOpened(change)) return 'access';
  if (pod !== undefined) return inPod.find(([pattern]) => pattern.test(pod))?.[1] ?? 'behaviour';
  if (shape === 'apiVersion' || shape === 'metadata.namespace') return 'behaviour';
  return ofKind ?? (scaling.test(shape) ? 'scale' : 'behaviour');
}

function gradeOfMetadata(shape: string, ofKind: DriftGrade | undefined): DriftGrade {
  if (granting.test(shape)) return 'access';
  if (injecting.test(shape)) return 'behaviour';
  // What an Ingress does is for the most part in its annotations.
  return ofKind === 'exposure' && shape.startsWith('metadata.annotations') ? 'exposure' : 'metadata';
}
