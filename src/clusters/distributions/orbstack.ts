import type { Distribution } from '../../model/distribution.ts';
import { localPath } from '../localPath.ts';

const documentation = 'docs.orbstack.dev/kubernetes';

export const orbstack: Distribution = {
  id: 'orbstack',
  title: 'OrbStack',
  contexts: [{ pattern: /^orbstack$/, examples: ['orbstack'] }],
  storageClasses: [{ name: 'local-path', isDefault: true, ...localPath.storageClass }],
  ingress: 'Served by nothing until you install a controller.',
  classlessIngress: 'ignored',
  loadBalancer: 'Answers at `*.k8s.orb.local`.',
  nodePort: 'Answers on the Mac, without a mapping.',
  images: { ways: ['docker build'], pullPolicy: '`IfNotPresent`, or a tag other than `latest`' },
  registries: [{ pattern: /^host\.orb\.internal(?::\d+)?$/, examples: ['host.orb.internal:5000'] }],
  hostnames: ['host.orb.internal', 'k8s.orb.local', 'orb.local', 'host.docker.internal'],
  addresses: [],
  nodeNames: [{ pattern: /^orbstack$/, examples: ['orbstack'] }],
  nodeLabels: [],
  hostPaths: [],
  metadata: localPath.metadata,
  sources: {
    contexts: 'tilt-dev/clusterid',
    storageClasses: `general knowledge, not confirmed; ${localPath.source}`,
    ingress: documentation,
    classlessIngress: documentation,
    loadBalancer: documentation,
    nodePort: documentation,
    images: documentation,
    registries: 'general knowledge, not confirmed',
    hostnames: `${documentation}, docs.orbstack.dev/docker/network; host.orb.internal is general knowledge, not confirmed`,
    nodeNames: 'nodes of OrbStack, published by third parties',
    metadata: `general knowledge, not confirmed; ${localPath.source}`,
  },
};
