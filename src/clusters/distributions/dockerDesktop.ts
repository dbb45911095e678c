import type { Distribution } from '../../model/distribution.ts';

export const dockerDesktop: Distribution = {
  id: 'docker-desktop',
  title: 'Docker Desktop',
  registries: [/^host\.docker\.internal(?::\d+)?$/],
  storageClasses: [
    { name: 'hostpath', provisioner: 'docker.io/hostpath', isDefault: true },
    { name: 'standard', provisioner: 'rancher.io/local-path', isDefault: false },
  ],
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
    { pattern: /^192\.168\.65\.(?:[1-4]|254)$/, means: "Docker Desktop's virtual machine or the machine it runs on" },
    { pattern: /^172\.17\.0\.1$/, means: "the bridge of a Docker engine, which leads to the developer's machine" },
  ],
  nodeNames: [/^docker-desktop$/, /^desktop-(?:control-plane|worker)\d*$/],
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
  metadata: [],
  sources: [
    'kind site known-issues and third-party manifests (addresses of the virtual machine and of docker0)',
    'docker/docs content/manuals/desktop/use-desktop/kubernetes.md (provisioners, node names)',
    'docker/docs content/manuals/desktop/networking (host names); older names from third-party kubeconfigs',
    'docker/for-win#1758 (StorageClass hostpath)',
  ],
};
