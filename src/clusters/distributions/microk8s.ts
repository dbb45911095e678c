import type { Distribution } from '../../model/distribution.ts';

export const microk8s: Distribution = {
  id: 'microk8s',
  title: 'MicroK8s',
  registries: [/^registry\.container-registry\.svc(?:\.cluster\.local)?(?::\d+)?$/],
  storageClasses: [{ name: 'microk8s-hostpath', provisioner: 'microk8s.io/hostpath', isDefault: true }],
  hostnames: [],
  addresses: [{ pattern: /^10\.0\.1\.1$/, means: "the developer's machine, as MicroK8s' host-access add-on shows it" }],
  nodeNames: [],
  nodeLabels: [
    { key: 'microk8s.io/cluster' },
    { key: 'node.kubernetes.io/microk8s-controlplane' },
    { key: 'node.kubernetes.io/microk8s-worker' },
  ],
  hostPaths: [{ prefix: '/var/snap/microk8s', means: "MicroK8s's own state" }],
  metadata: [],
  sources: [
    'canonical/microk8s-core-addons addons/host-access/enable',
    'canonical/microk8s-core-addons addons/hostpath-storage/storage.yaml, addons/registry/registry.yaml',
    'canonical/microk8s microk8s-resources/default-args/kubelet, scripts/wrappers/join.py (node labels)',
  ],
};
