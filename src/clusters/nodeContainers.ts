/**
 * Names of containers that are nodes of a local cluster. `-worker` is left out but for the default names: many a compose project has one.
 * Sources: kubernetes-sigs/kind pkg/cluster/internal/providers/common/namer.go; kubernetes/minikube pkg/minikube/config/profile.go
 * (MachineName); k3d-io/k3d pkg/client/cluster.go; docker/docs content/manuals/desktop/use-desktop/kubernetes.md.
 */
export const nodeContainers: readonly RegExp[] = [
  /-control-plane\d*$/,
  /^(?:kind|desktop)-worker\d*$/,
  /^minikube(?:-m\d\d)?$/,
  /^k3d-.+-(?:server|agent)-\d+$/,
];
