import type { Distribution } from '../../model/distribution.ts';

export const podman: Distribution = {
  id: 'podman',
  title: 'Podman',
  storageClasses: [],
  images: { ways: ['podman build'], pullPolicy: 'a tag other than `latest`, with `podman kube play`' },
  registries: [{ pattern: /^host\.containers\.internal(?::\d+)?$/, examples: ['host.containers.internal:5000'] }],
  hostnames: ['host.containers.internal'],
  addresses: [],
  nodeNames: [],
  nodeLabels: [],
  hostPaths: [],
  metadata: [],
  sources: {
    images: 'docs.podman.io podman-kube-play',
    registries: 'Podman documentation, as quoted by third parties',
    hostnames: 'Podman documentation, as quoted by third parties',
  },
};
