/**
 * The programs that belong to one local product, by its id: who runs one of them speaks of that product on purpose. Sources: the command
 * line documentation of each; `rdctl`: rancher-sandbox/rancher-desktop; `orb`: OrbStack documentation.
 */
export const localPrograms: Readonly<Record<string, readonly string[]>> = {
  kind: ['kind'],
  minikube: ['minikube'],
  k3s: ['k3d'],
  microk8s: ['microk8s'],
  'rancher-desktop': ['rdctl'],
  colima: ['colima'],
  orbstack: ['orb', 'orbctl'],
};
