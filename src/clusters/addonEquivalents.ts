/** What production has in the place of an add-on of minikube or MicroK8s. */
const controller = 'an Ingress controller of your own, installed with Helm, or that of the platform';
const loadBalancer = 'the load balancer that the platform gives each Service of `type: LoadBalancer`';
const registry = "the platform's registry (ECR, Artifact Registry, ACR)";
const drivers = "the platform's CSI driver and a StorageClass of it";
const metrics = 'metrics-server, which GKE and AKS bring, and EKS has as a managed add-on';
const gpu = "the platform's GPU nodes with their own device plugin";
const dashboard = "the platform's console, or a dashboard you install with Helm";
const mesh = 'the mesh, installed with its own tool or Helm in a fixed version';
const identity = 'the workload identity of the platform';
const monitoring = "the platform's monitoring, or a Prometheus stack you install with Helm";

/**
 * Add-ons by name, minikube's and those of MicroK8s, and what production has in their place. Sources: kubernetes/minikube deploy/addons and
 * pkg/minikube/assets/addons.go; canonical/microk8s-core-addons addons.yaml; the pages of EKS, GKE and AKS for what the platforms bring.
 * That metrics-server is built in on GKE and AKS is general knowledge, not confirmed.
 */
export const addonEquivalents: ReadonlyMap<string, string> = new Map([
  ['ingress', controller],
  ['ingress-dns', 'DNS records for the Ingress hosts, such as external-dns writes'],
  ['traefik', controller],
  ['kong', controller],
  ['ambassador', controller],
  ['metallb', loadBalancer],
  ['registry', registry],
  ['registry-aliases', registry],
  ['registry-creds', "the nodes' own right to pull from the platform's registry, or an image pull secret"],
  ['storage', drivers],
  ['hostpath-storage', drivers],
  ['storage-provisioner', drivers],
  ['storage-provisioner-rancher', drivers],
  ['default-storageclass', drivers],
  ['csi-hostpath-driver', drivers],
  ['volumesnapshots', "the snapshot controller, and a VolumeSnapshotClass of the platform's CSI driver"],
  ['metrics-server', metrics],
  ['heapster', metrics],
  ['dashboard', dashboard],
  ['headlamp', dashboard],
  ['kubetail', dashboard],
  ['portainer', dashboard],
  ['yakd', dashboard],
  ['gcp-auth', identity],
  ['gpu', gpu],
  ['nvidia', gpu],
  ['nvidia-device-plugin', gpu],
  ['nvidia-gpu-device-plugin', gpu],
  ['nvidia-driver-installer', gpu],
  ['amd-gpu-device-plugin', gpu],
  ['gvisor', 'a sandbox of the platform, such as GKE Sandbox, with its own RuntimeClass'],
  ['istio', mesh],
  ['istio-provisioner', mesh],
  ['linkerd', mesh],
  ['cloud-spanner', 'Spanner itself'],
  ['efk', "the platform's logging, or a stack you install with Helm"],
  ['logviewer', "the platform's logging"],
  ['prometheus', monitoring],
  ['observability', monitoring],
  ['cert-manager', 'cert-manager, installed with Helm in a fixed version'],
  ['community', 'the same software, installed with Helm in a fixed version'],
  ['auto-pause', 'nothing: no production cluster pauses'],
  ['freshpod', 'nothing: a new image has a new tag or digest'],
  ['pod-security-policy', 'the Pod Security admission labels of each namespace'],
  ['kubevirt', 'KubeVirt, installed with its operator in a fixed version'],
  ['olm', 'OLM, installed in a fixed version'],
  ['volcano', 'Volcano, installed with Helm in a fixed version'],
  ['inspektor-gadget', 'Inspektor Gadget, installed with Helm in a fixed version'],
  ['kubeflow', 'Kubeflow, installed from its manifests in a fixed version'],
]);

/** Add-ons of MicroK8s for what every cluster has. */
export const commonAddons: ReadonlySet<string> = new Set(['dns', 'coredns', 'rbac', 'helm', 'helm3', 'ha-cluster']);
