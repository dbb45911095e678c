import type { Distribution } from '../../model/distribution.ts';

export const rancherDesktop: Distribution = {
  id: 'rancher-desktop',
  title: 'Rancher Desktop',
  registries: [/^host\.(?:rancher-desktop|lima)\.internal(?::\d+)?$/],
  storageClasses: [{ name: 'local-path', provisioner: 'rancher.io/local-path', isDefault: true }],
  hostnames: ['host.rancher-desktop.internal', 'gateway.rancher-desktop.internal', 'host.lima.internal'],
  addresses: [
    { pattern: /^192\.168\.5\.(?:2|15)$/, means: "Lima's virtual machine or the machine it runs on" },
    { pattern: /^192\.168\.127\.(?:1|2|254)$/, means: "Rancher Desktop's gateway on Windows" },
  ],
  nodeNames: [/^lima-rancher-desktop$/],
  nodeLabels: [],
  hostPaths: [],
  metadata: [],
  sources: ['rancher-sandbox/rancher-desktop pkg/rancher-desktop/backend/{lima,wsl}.ts'],
};
