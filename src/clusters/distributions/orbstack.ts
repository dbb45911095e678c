import type { Distribution } from '../../model/distribution.ts';

export const orbstack: Distribution = {
  id: 'orbstack',
  title: 'OrbStack',
  registries: [/^host\.orb\.internal(?::\d+)?$/],
  storageClasses: [{ name: 'local-path', provisioner: 'rancher.io/local-path', isDefault: true }],
  hostnames: ['host.orb.internal', 'k8s.orb.local', 'orb.local'],
  addresses: [],
  nodeNames: [/^orbstack$/],
  nodeLabels: [],
  hostPaths: [],
  metadata: [],
  sources: ['docs.orbstack.dev/kubernetes, as quoted by third parties; tilt-dev/clusterid (context name)'],
};
