import type { Distribution } from '../../model/distribution.ts';
import { localPath } from '../localPath.ts';
import { podSecurityDefault } from '../podSecurity.ts';
import { provisionedBy } from '../provisionedBy.ts';

export const dockerDesktop: Distribution = {
  id: 'docker-desktop',
  title: 'Docker Desktop',
  contexts: [{ pattern: /^docker-(?:for-)?desktop$/, examples: ['docker-desktop', 'docker-for-desktop'] }],
  storageClasses: [
    { name: 'hostpath', provisioner: 'docker.io/hostpath', isDefault: true, binding: 'Immediate', from: 'provisioned with kubeadm' },
    { name: 'standard', isDefault: true, ...localPath.storageClass, from: 'provisioned with kind' },
  ],
  ingress: 'Served by nothing until you install a controller.',
  classlessIngress: 'ignored',
  loadBalancer: 'Answers at `localhost`.',
  nodePort: 'Answers at `localhost`.',
  images: {
    ways: ['docker build'],
    pullPolicy: '`IfNotPresent`, `Never`, or a tag other than `latest`',
  },
  registries: [{ pattern: /^host\.docker\.internal(?::\d+)?$/, examples: ['host.docker.internal:5000'] }],
  hostnames: [
    'host.docker.internal',
    'gateway.docker.internal',
    'kubernetes.docker.internal',
    'docker.for.mac.localhost',
    'docker.for.mac.host.internal',
    'docker.for.win.localhost',
    'docker.for.win.host.internal',
  ],
  addresses: [
    {
      pattern: /^192\.168\.65\.(?:[1-4]|254)$/,
      shown: '192.168.65.1 to 192.168.65.4, 192.168.65.254',
      means: "Docker Desktop's virtual machine or the machine it runs on",
    },
    { pattern: /^172\.17\.0\.1$/, shown: '172.17.0.1', means: "the bridge of a Docker engine, which leads to the developer's machine" },
  ],
  nodeNames: [
    { pattern: /^docker-desktop$/, examples: ['docker-desktop'] },
    { pattern: /^desktop-(?:control-plane|worker)\d*$/, examples: ['desktop-control-plane', 'desktop-worker'] },
  ],
  nodeLabels: [],
  hostPaths: [
    { prefix: '/run/desktop/mnt/host', means: "a drive of the developer's machine, as Docker Desktop mounts it" },
    { prefix: '/host_mnt', means: "a drive of the developer's machine, as Docker Desktop mounts it" },
    { prefix: '/Users', means: "a developer's home on macOS" },
    { prefix: '/mnt/c', means: "a developer's Windows drive, as WSL mounts it" },
    { prefix: '/mnt/d', means: "a developer's Windows drive, as WSL mounts it" },
    { prefix: '/c/Users', means: "a developer's home on Windows" },
    { prefix: 'C:\\Users', means: "a developer's home on Windows" },
  ],
  metadata: [...provisionedBy('docker.io/hostpath'), ...localPath.metadata],
  networkPolicies: 'ignored',
  admission: podSecurityDefault.admission,
  sources: {
    contexts: 'docker/docs content/manuals/desktop/use-desktop/kubernetes.md; tilt-dev/clusterid (the older name)',
    storageClasses: 'docker/for-win#1758 (hostpath); `kubectl get storageclass` published by third parties (standard, binding)',
    ingress: 'general knowledge, not confirmed',
    classlessIngress: 'general knowledge, not confirmed',
    loadBalancer: 'general knowledge, not confirmed; docker/desktop-cloud-provider (clusters provisioned with kind)',
    nodePort: 'general knowledge, not confirmed',
    images:
      'third parties (clusters provisioned with kubeadm share the image store); docker/docs content/manuals/desktop/use-desktop/kubernetes.md (with kind, a registry mirror)',
    registries: 'docker/docs content/manuals/desktop, networking-how-tos.md',
    hostnames: 'docker/docs content/manuals/desktop, networking-how-tos.md; older names from third-party kubeconfigs',
    addresses: 'kubernetes-sigs/kind site/content/docs/user/known-issues.md (docker0); third-party manifests',
    nodeNames: 'docker/docs content/manuals/desktop/use-desktop/kubernetes.md; third parties (clusters provisioned with kind)',
    hostPaths: 'third-party manifests; rancher-sandbox/rancher-desktop#7299 (WSL)',
    metadata: `docker/for-win#1758; ${localPath.source}`,
    networkPolicies: 'third parties (clusters provisioned with kubeadm)',
    admission: podSecurityDefault.source,
  },
};
