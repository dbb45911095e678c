import type { Distribution } from '../../model/distribution.ts';

export const podman: Distribution = {
  id: 'podman',
  title: 'Podman',
  registries: [/^host\.containers\.internal(?::\d+)?$/],
  storageClasses: [],
  hostnames: ['host.containers.internal'],
  addresses: [],
  nodeNames: [],
  nodeLabels: [],
  hostPaths: [],
  metadata: [],
  sources: ['Podman documentation, as quoted by third parties'],
};
