import type { Distribution } from '../../model/distribution.ts';
import { k3sFamily, k3sTraefik } from '../k3sFamily.ts';

export const k3s: Distribution = {
  ...k3sFamily,
  ...k3sTraefik,
  id: 'k3s',
  title: 'k3s and k3d',
  kubernetes: '1.35',
  contexts: [{ pattern: /^k3d-/, examples: ['k3d-k3s-default'] }],
  nodePort: 'Answers at the address of a node; k3d maps it to `localhost` with `-p 8082:30080@agent:0`.',
  images: { ways: ['k3d image import', 'k3s ctr images import'], pullPolicy: '`IfNotPresent` or `Never`' },
  registries: [
    { pattern: /^k3d-[^/]+(?::\d+)?$/, examples: ['k3d-registry:5000', 'k3d-registry.localhost:5000'] },
    { pattern: /^host\.k3d\.internal(?::\d+)?$/, examples: ['host.k3d.internal:5000'] },
  ],
  hostnames: ['host.k3d.internal'],
  addresses: [],
  nodeNames: [{ pattern: /^k3d-.+-(?:server|agent)-\d+$/, examples: ['k3d-k3s-default-server-0', 'k3d-k3s-default-agent-0'] }],
  hostPaths: [
    ...k3sFamily.hostPaths,
    { prefix: '/k3d', means: 'the directory k3d shares' },
    { prefix: '/opt/local-path-provisioner', means: "the local-path provisioner's volume directory" },
  ],
  sources: {
    ...k3sFamily.sources,
    ...k3sTraefik.sources,
    kubernetes: 'k3d-io/k3d, its default image of June 2026 (v1.35.5-k3s1)',
    contexts: 'tilt-dev/clusterid; k3d-io/k3d pkg/types/defaults.go',
    nodePort: 'k3d-io/k3d docs/usage/exposing_services.md',
    images: 'k3d-io/k3d docs/usage/commands; k3s-io/docs docs/add-ons/import-images.md',
    registries: 'k3d-io/k3d docs/usage/registries.md, pkg/types/defaults.go',
    hostnames: 'k3d-io/k3d pkg/types/defaults.go',
    nodeNames: 'k3d-io/k3d pkg/types/defaults.go, pkg/client/cluster.go',
    hostPaths: `${k3sFamily.sources.hostPaths}; k3d-io/k3d docs/usage/k3s.md; rancher/local-path-provisioner provisioner.go`,
  },
};
