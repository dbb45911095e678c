import type { Distribution } from '../../model/distribution.ts';
import { k3sFamily, k3sTraefik } from '../k3sFamily.ts';

export const rancherDesktop: Distribution = {
  ...k3sFamily,
  ...k3sTraefik,
  id: 'rancher-desktop',
  title: 'Rancher Desktop',
  contexts: [{ pattern: /^rancher-desktop/, examples: ['rancher-desktop'] }],
  images: {
    ways: ['docker build', 'nerdctl --namespace k8s.io build'],
    pullPolicy: '`IfNotPresent`, `Never`, or a tag other than `latest`',
  },
  registries: [{ pattern: /^host\.(?:rancher-desktop|lima)\.internal(?::\d+)?$/, examples: ['host.rancher-desktop.internal:5000'] }],
  hostnames: ['host.rancher-desktop.internal', 'gateway.rancher-desktop.internal', 'host.lima.internal', 'host.docker.internal'],
  addresses: [
    {
      pattern: /^192\.168\.5\.(?:2|15)$/,
      shown: '192.168.5.2, 192.168.5.15',
      means: "Lima's virtual machine or the machine it runs on",
    },
    {
      pattern: /^192\.168\.127\.(?:1|2|254)$/,
      shown: '192.168.127.1, 192.168.127.2, 192.168.127.254',
      means: "Rancher Desktop's gateway on Windows",
    },
  ],
  nodeNames: [{ pattern: /^lima-rancher-desktop$/, examples: ['lima-rancher-desktop'] }],
  sources: {
    ...k3sFamily.sources,
    ...k3sTraefik.sources,
    contexts: 'tilt-dev/clusterid; rancher-sandbox/rancher-desktop backend/k3sHelper.ts',
    ingress: 'rancher-sandbox/rancher-desktop, its default settings (`traefik: true`)',
    images: 'containerd/nerdctl README (`--namespace k8s.io`); with dockerd, general knowledge, not confirmed',
    registries: 'rancher-sandbox/rancher-desktop backend/{lima,wsl}.ts',
    hostnames: 'rancher-sandbox/rancher-desktop backend/{lima,wsl,k3sHelper}.ts',
    addresses: 'rancher-sandbox/rancher-desktop backend/{lima,wsl}.ts',
    nodeNames: 'rancher-sandbox/rancher-desktop backend/lima.ts, assets/lima-config.yaml',
  },
};
