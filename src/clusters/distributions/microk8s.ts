import type { Distribution } from '../../model/distribution.ts';
import { podSecurityDefault } from '../podSecurity.ts';
import { provisionedBy } from '../provisionedBy.ts';

const ingressAddOn = 'add-on `ingress`';

export const microk8s: Distribution = {
  id: 'microk8s',
  title: 'MicroK8s',
  contexts: [{ pattern: /^microk8s/, examples: ['microk8s'] }],
  storageClasses: [
    {
      name: 'microk8s-hostpath',
      provisioner: 'microk8s.io/hostpath',
      isDefault: true,
      binding: 'WaitForFirstConsumer',
      sharedBy: 'many-nodes',
      from: 'add-on `hostpath-storage`',
    },
  ],
  ingress: 'Served once the add-on `ingress` is on: by Traefik since December 2025, by ingress-nginx before.',
  classlessIngress: 'served',
  ingressClasses: [
    { name: 'public', isDefault: true, from: ingressAddOn },
    { name: 'traefik', isDefault: false, from: ingressAddOn },
    { name: 'nginx', isDefault: false, from: ingressAddOn },
  ],
  loadBalancer: 'Stays `<pending>` until the add-on `metallb` is on.',
  nodePort: "Answers at the machine's own address.",
  images: {
    ways: ['microk8s ctr image import', 'microk8s images import'],
    pullPolicy: '`IfNotPresent` or `Never`',
  },
  registries: [
    {
      pattern: /^registry\.container-registry\.svc(?:\.cluster\.local)?(?::\d+)?$/,
      examples: ['registry.container-registry.svc.cluster.local:5000'],
    },
    { pattern: /^localhost:32000$/, examples: ['localhost:32000'] },
  ],
  hostnames: [],
  addresses: [{ pattern: /^10\.0\.1\.1$/, shown: '10.0.1.1', means: "the developer's machine, as MicroK8s' host-access add-on shows it" }],
  serviceRange: '10.152.183.0/24',
  nodeNames: [],
  nodeLabels: [
    { key: 'microk8s.io/cluster' },
    { key: 'node.kubernetes.io/microk8s-controlplane' },
    { key: 'node.kubernetes.io/microk8s-worker' },
  ],
  hostPaths: [{ prefix: '/var/snap/microk8s', means: "MicroK8s's own state" }],
  metadata: [{ key: 'microk8s.io/', means: 'MicroK8s wrote it' }, ...provisionedBy('microk8s.io/hostpath')],
  namespaces: ['container-registry', 'ingress'],
  rbac: 'ignored',
  admission: podSecurityDefault.admission,
  sources: {
    contexts: 'tilt-dev/clusterid; canonical/microk8s microk8s-resources/client.config.template',
    storageClasses:
      'canonical/microk8s-core-addons addons/hostpath-storage/storage.yaml, addons/registry/registry.yaml (a claim of ReadWriteMany)',
    ingress: 'canonical/microk8s-core-addons addons/ingress',
    classlessIngress: 'canonical/microk8s-core-addons addons/ingress/values.yaml (`public` is the default)',
    ingressClasses: 'canonical/microk8s-core-addons addons/ingress/values.yaml',
    loadBalancer: 'canonical/microk8s-core-addons addons/metallb',
    nodePort: 'general knowledge, not confirmed',
    images: 'canonical/microk8s scripts/wrappers; the pull policy is general knowledge',
    registries: 'canonical/microk8s-core-addons addons/registry',
    addresses: 'canonical/microk8s-core-addons addons/host-access/enable',
    serviceRange: 'canonical/microk8s microk8s-resources/default-args/kube-apiserver',
    nodeLabels: 'canonical/microk8s microk8s-resources/default-args/kubelet, scripts/wrappers/join.py',
    hostPaths: 'canonical/microk8s-core-addons addons/hostpath-storage',
    metadata: 'canonical/microk8s microk8s-resources/default-args/kubelet; canonical/microk8s-core-addons addons/hostpath-storage',
    namespaces: 'canonical/microk8s-core-addons addons/registry, addons/ingress',
    rbac: 'canonical/microk8s microk8s-resources/default-args/kube-apiserver (--authorization-mode=AlwaysAllow without the add-on `rbac`)',
    admission: podSecurityDefault.source,
  },
};
