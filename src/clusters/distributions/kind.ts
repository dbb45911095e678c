import type { Distribution } from '../../model/distribution.ts';

export const kind: Distribution = {
  id: 'kind',
  title: 'kind',
  registries: [/^(?:kind|ctlptl)-[^/]*registry[^/]*(?::\d+)?$/],
  storageClasses: [{ name: 'standard', provisioner: 'rancher.io/local-path', isDefault: true }],
  hostnames: [],
  addresses: [],
  nodeNames: [/^kind-(?:control-plane|worker)\d*$/],
  nodeLabels: [{ key: 'ingress-ready' }, { key: 'io.x-k8s.kind.cluster' }, { key: 'io.x-k8s.kind.role' }],
  hostPaths: [{ prefix: '/var/local-path-provisioner', means: "kind's volume directory" }],
  metadata: [],
  sources: [
    'kubernetes-sigs/kind pkg/build/nodeimage/const_storage.go (StorageClass)',
    'kubernetes-sigs/kind pkg/cluster/internal/providers/common/namer.go (node names)',
    'kubernetes-sigs/kind site/content/docs/user/ingress.md before June 2024 (ingress-ready)',
    'kubernetes-sigs/kind site/content/docs/user/local-registry.md, tilt-dev/ctlptl (registry names)',
  ],
};
