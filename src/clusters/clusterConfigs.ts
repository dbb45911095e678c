/**
 * API groups of files that describe a local cluster, and the program that reads them: no API server knows the kinds. Sources:
 * kubernetes-sigs/kind pkg/apis/config; k3d-io/k3d pkg/config; tilt-dev/ctlptl pkg/api. `kustomize build | kops create -f -` and
 * the like are a way to make a cluster in a cloud, so those groups are not here.
 */
export const clusterConfigs: ReadonlyMap<string, string> = new Map([
  ['kind.x-k8s.io', 'kind'],
  ['k3d.io', 'k3d'],
  ['ctlptl.dev', 'ctlptl'],
]);
