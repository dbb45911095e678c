import type { DistributionFacts } from '../model/distribution.ts';
import { localPath } from './localPath.ts';
import { podSecurityDefault } from './podSecurity.ts';

/** What k3s does wherever it runs: by itself, in k3d, Rancher Desktop and colima. */
export const k3sFamily = {
  storageClasses: [{ name: 'local-path', isDefault: true, ...localPath.storageClass }],
  loadBalancer: 'Gets the addresses of the nodes: ServiceLB takes its port on each of them, as a `hostPort`.',
  runtimeClasses: ['nvidia', 'nvidia-experimental', 'crun', 'lunatic', 'slight', 'spin', 'wws', 'wasmedge', 'wasmer', 'wasmtime'],
  serviceRange: '10.43.0.0/16',
  nodeLabels: [
    { key: 'node.kubernetes.io/instance-type', value: 'k3s' },
    { key: 'beta.kubernetes.io/instance-type', value: 'k3s' },
    { key: 'svccontroller.k3s.cattle.io/enablelb' },
    { key: 'svccontroller.k3s.cattle.io/lbpool' },
  ],
  hostPaths: [
    { prefix: '/var/lib/rancher/k3s', means: "k3s's own state" },
    { prefix: '/etc/rancher/k3s', means: "k3s's configuration" },
  ],
  metadata: [
    { key: 'objectset.rio.cattle.io/', means: 'the controller that installed the object keeps account with it' },
    { key: 'addon.k3s.cattle.io/gvks', means: 'the controller that installed the object keeps account with it' },
    { key: 'helmcharts.helm.cattle.io/', means: 'the Helm controller of k3s wrote it' },
    { key: 'svccontroller.k3s.cattle.io/', means: 'only the ServiceLB of k3s reads it' },
    { key: 'k3s.io/', means: 'k3s describes its nodes with it' },
    ...localPath.metadata,
  ],
  finalizers: ['svccontroller.k3s.cattle.io/daemonset', 'wrangler.cattle.io/'],
  apiGroups: ['helm.cattle.io', 'k3s.cattle.io'],
  networkPolicies: 'enforced',
  admission: podSecurityDefault.admission,
  sources: {
    storageClasses: `k3s-io/k3s manifests/local-storage.yaml; ${localPath.source}`,
    loadBalancer: 'k3s-io/docs docs/networking/networking-services.md; k3s-io/k3s pkg/cloudprovider/servicelb.go',
    runtimeClasses: 'k3s-io/k3s manifests/runtimes.yaml',
    serviceRange: 'help of `k3s server`, published by third parties',
    nodeLabels: 'nodes of k3s, published by third parties; k3s-io/docs docs/networking/networking-services.md (ServiceLB)',
    hostPaths: 'k3s-io/docs docs/installation/packaged-components.md',
    metadata: `k3s-io/k3s pkg/deploy, pkg/cloudprovider/servicelb.go; nodes of k3s, published by third parties (k3s.io); ${localPath.source}`,
    finalizers: 'k3s-io/k3s pkg/cloudprovider/servicelb.go; rancher/wrangler (general knowledge, not confirmed)',
    apiGroups: 'k3s-io/docs docs/add-ons/helm.md, docs/installation/packaged-components.md',
    networkPolicies: 'k3s-io/docs docs/networking/networking-services.md (the embedded controller)',
    admission: podSecurityDefault.source,
  },
} as const satisfies Partial<DistributionFacts> & { readonly sources: unknown };

/** Where it brings Traefik along. */
export const k3sTraefik = {
  ingress: 'Served by Traefik, which is a part of k3s.',
  classlessIngress: 'served',
  ingressClasses: [{ name: 'traefik', isDefault: true }],
  apiGroups: [...k3sFamily.apiGroups, 'traefik.io', 'traefik.containo.us'],
  sources: {
    ingress: 'k3s-io/docs docs/networking/networking-services.md',
    classlessIngress: "traefik/traefik-helm-chart templates/ingressclass.yaml; that k3s keeps the chart's default is general knowledge",
    ingressClasses: "k3s-io/k3s manifests/traefik.yaml; that k3s keeps the chart's default is general knowledge",
    apiGroups: k3sFamily.sources.apiGroups,
  },
} as const satisfies Partial<DistributionFacts> & { readonly sources: unknown };
