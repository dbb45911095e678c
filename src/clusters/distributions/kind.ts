import type { Distribution } from '../../model/distribution.ts';
import { localPath } from '../localPath.ts';
import { podSecurityDefault } from '../podSecurity.ts';

export const kind: Distribution = {
  id: 'kind',
  title: 'kind',
  kubernetes: '1.37',
  contexts: [{ pattern: /^kind(?:-.+)?$/, examples: ['kind-kind', 'kind-chart-testing'] }],
  storageClasses: [{ name: 'standard', isDefault: true, ...localPath.storageClass }],
  ingress: 'Served once you run cloud-provider-kind 0.9 or newer, or install ingress-nginx with its manifest for kind.',
  classlessIngress: 'served',
  ingressClasses: [{ name: 'nginx', isDefault: false, from: 'ingress-nginx, its manifest for kind' }],
  gatewayClasses: ['cloud-provider-kind'],
  loadBalancer: 'Stays `<pending>` unless cloud-provider-kind or MetalLB runs.',
  nodePort: "Answers at `localhost` where kind's `extraPortMappings` name the same port.",
  images: {
    ways: ['kind load docker-image', 'kind load image-archive'],
    pullPolicy: '`IfNotPresent`, `Never`, or a tag other than `latest`',
  },
  registries: [
    { pattern: /^(?:kind|ctlptl)-[^/]*registry[^/]*(?::\d+)?$/, examples: ['kind-registry:5000', 'ctlptl-registry:5000'] },
    { pattern: /^localhost:5001$/, examples: ['localhost:5001'] },
  ],
  hostnames: [],
  addresses: [],
  serviceRange: '10.96.0.0/16',
  nodeNames: [{ pattern: /^kind-(?:control-plane|worker)\d*$/, examples: ['kind-control-plane', 'kind-worker', 'kind-worker2'] }],
  nodeLabels: [{ key: 'ingress-ready' }, { key: 'io.x-k8s.kind.cluster' }, { key: 'io.x-k8s.kind.role' }],
  hostPaths: [{ prefix: '/var/local-path-provisioner', means: "kind's volume directory" }],
  metadata: localPath.metadata,
  namespaces: ['local-path-storage'],
  networkPolicies: 'enforced',
  admission: podSecurityDefault.admission,
  sources: {
    kubernetes: 'kubernetes-sigs/kind, its default node image of August 2026 (v1.37.0-rc.1)',
    contexts: 'tilt-dev/clusterid; helm/kind-action README (chart-testing)',
    storageClasses: `kubernetes-sigs/kind pkg/build/nodeimage/const_storage.go; ${localPath.source}`,
    ingress: 'kubernetes-sigs/kind site/content/docs/user/ingress.md',
    classlessIngress:
      'kubernetes-sigs/cloud-provider-kind; kubernetes/ingress-nginx hack/manifest-templates/provider/kind/values.yaml (--watch-ingress-without-class)',
    ingressClasses: 'kubernetes/ingress-nginx hack/manifest-templates/provider/kind/values.yaml',
    gatewayClasses: 'kubernetes-sigs/cloud-provider-kind pkg/gateway',
    loadBalancer: 'kubernetes-sigs/kind site/content/docs/user/loadbalancer.md',
    nodePort: 'kubernetes-sigs/kind site/content/docs/user/ingress.md, quick-start.md (mapping ports)',
    images: 'kubernetes-sigs/kind site/content/docs/user/quick-start.md (loading an image)',
    registries: 'kubernetes-sigs/kind site/content/docs/user/local-registry.md; tilt-dev/ctlptl',
    serviceRange: 'kubernetes-sigs/kind pkg/apis/config/v1alpha4/default.go',
    nodeNames: 'kubernetes-sigs/kind pkg/cluster/internal/providers/common/namer.go',
    nodeLabels:
      'kubernetes-sigs/kind site/content/docs/user/ingress.md before June 2024 (ingress-ready); pkg/cluster/internal/providers/docker/constants.go',
    hostPaths: 'kubernetes-sigs/kind pkg/build/nodeimage/const_storage.go',
    metadata: localPath.source,
    namespaces: 'kubernetes-sigs/kind pkg/build/nodeimage/const_storage.go',
    networkPolicies: 'kubernetes-sigs/kind images/kindnetd (since 0.24)',
    admission: podSecurityDefault.source,
  },
};
