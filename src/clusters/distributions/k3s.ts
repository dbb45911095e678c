import type { Distribution } from '../../model/distribution.ts';

export const k3s: Distribution = {
  id: 'k3s',
  title: 'k3s and k3d',
  registries: [/^k3d-[^/]+(?::\d+)?$/, /^host\.k3d\.internal(?::\d+)?$/],
  storageClasses: [{ name: 'local-path', provisioner: 'rancher.io/local-path', isDefault: true }],
  hostnames: ['host.k3d.internal'],
  addresses: [],
  nodeNames: [/^k3d-.+-(?:server|agent)-\d+$/],
  nodeLabels: [
    { key: 'node.kubernetes.io/instance-type', value: 'k3s' },
    { key: 'beta.kubernetes.io/instance-type', value: 'k3s' },
    { key: 'svccontroller.k3s.cattle.io/enablelb' },
    { key: 'svccontroller.k3s.cattle.io/lbpool' },
  ],
  hostPaths: [
    { prefix: '/var/lib/rancher/k3s', means: "k3s's own state" },
    { prefix: '/etc/rancher/k3s', means: "k3s's configuration" },
    { prefix: '/k3d', means: 'the directory k3d shares' },
    { prefix: '/opt/local-path-provisioner', means: "the local-path provisioner's volume directory" },
  ],
  metadata: [],
  sources: [
    'k3s-io/k3s manifests/local-storage.yaml (StorageClass)',
    'k3d-io/k3d pkg/types/defaults.go (registry, host and node names), docs/usage/k3s.md (paths)',
    'k3s-io/docs docs/networking/networking-services.md (ServiceLB labels)',
    'rancher/local-path-provisioner provisioner.go (path)',
  ],
};
