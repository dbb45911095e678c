import type { Cloud } from '../model/target.ts';

/** Who brings a class of a certain name along. Elsewhere it is there only if somebody makes it. */
export interface ClassOwner {
  readonly kind: 'GatewayClass' | 'IngressClass' | 'RuntimeClass' | 'StorageClass';
  readonly names: readonly string[];
  /** The cloud whose platform brings it, or whose documentation has you make it under this name. */
  readonly cloud?: Cloud;
  /** The local product that brings it, where no cloud does. */
  readonly product?: string;
  /** How charts are called that bring it to any cluster. */
  readonly installedAs?: readonly string[];
}

/**
 * Sources. Ingress: kubernetes-sigs/aws-load-balancer-controller helm values.yaml, kubernetes/ingress-gce pkg/annotations/ingress.go,
 * MicrosoftDocs/azure-aks-docs articles/aks/app-routing.md, k3s-io/k3s manifests/traefik.yaml, canonical/microk8s-core-addons
 * addons/ingress/values.yaml. Gateway: GoogleCloudPlatform/kubernetes-engine-samples, MicrosoftDocs/azure-aks-docs,
 * kubernetes-sigs/cloud-provider-kind. Runtime: cloud.google.com kubernetes-engine/docs/how-to/sandbox-pods,
 * MicrosoftDocs/azure-aks-docs use-pod-sandboxing, k3s-io/k3s manifests/runtimes.yaml. Storage: as in `targets/`, and
 * awsdocs/amazon-eks-user-guide storage/ and automode/ for the names its examples make.
 */
export const classOwners: readonly ClassOwner[] = [
  { kind: 'IngressClass', names: ['alb'], cloud: 'aws' },
  { kind: 'IngressClass', names: ['gce', 'gce-internal', 'gce-regional-external', 'gce-multi-cluster'], cloud: 'gcp' },
  {
    kind: 'IngressClass',
    names: ['webapprouting.kubernetes.azure.com', 'azure-application-gateway', 'azure/application-gateway'],
    cloud: 'azure',
  },
  { kind: 'IngressClass', names: ['traefik'], product: 'k3s', installedAs: ['traefik'] },
  { kind: 'IngressClass', names: ['public'], product: 'MicroK8s' },
  {
    kind: 'GatewayClass',
    names: ['gke-l7-global-external-managed', 'gke-l7-regional-external-managed', 'gke-l7-rilb', 'gke-l7-gxlb'].flatMap((name) => [
      name,
      `${name}-mc`,
    ]),
    cloud: 'gcp',
  },
  { kind: 'GatewayClass', names: ['approuting-istio', 'azure-alb-external'], cloud: 'azure' },
  { kind: 'GatewayClass', names: ['cloud-provider-kind'], product: 'kind' },
  { kind: 'RuntimeClass', names: ['gvisor'], cloud: 'gcp', installedAs: ['gvisor'] },
  { kind: 'RuntimeClass', names: ['kata-mshv-vm-isolation', 'kata-vm-isolation'], cloud: 'azure' },
  { kind: 'RuntimeClass', names: ['nvidia', 'nvidia-experimental'], product: 'k3s', installedAs: ['gpu-operator', 'nvidia-device-plugin'] },
  {
    kind: 'RuntimeClass',
    names: ['crun', 'lunatic', 'slight', 'spin', 'wws', 'wasmedge', 'wasmer', 'wasmtime'],
    product: 'k3s',
    installedAs: ['kwasm-operator', 'spin-operator', 'runtime-class-manager'],
  },
  { kind: 'StorageClass', names: ['gp2', 'gp3', 'ebs-sc', 'ebs-csi-default-sc', 'auto-ebs-sc', 'efs-sc'], cloud: 'aws' },
  {
    kind: 'StorageClass',
    names: [
      'standard-rwo',
      'premium-rwo',
      'dynamic-rwo',
      'standard-rwx',
      'premium-rwx',
      'zonal-rwx',
      'enterprise-rwx',
      'enterprise-multishare-rwx',
    ],
    cloud: 'gcp',
  },
  {
    kind: 'StorageClass',
    names: [
      'managed',
      'managed-premium',
      'managed-csi',
      'managed-csi-premium',
      'managed-csi-premium-v2',
      'azurefile',
      'azurefile-premium',
      'azurefile-csi',
      'azurefile-csi-premium',
      'azureblob-nfs-premium',
      'azureblob-fuse-premium',
    ],
    cloud: 'azure',
  },
];
