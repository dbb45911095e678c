import type { Target } from '../../model/target.ts';
import { podSecurityDefault } from '../podSecurity.ts';

const provisioner = 'pd.csi.storage.gke.io';

export const gke: Target = {
  id: 'gke',
  title: 'Google GKE',
  cloud: 'gcp',
  kubernetes: { oldest: '1.35', newest: '1.36' },
  storageClasses: [
    { name: 'standard-rwo', provisioner, isDefault: true, sharedBy: 'many-readers' },
    { name: 'premium-rwo', provisioner, sharedBy: 'many-readers' },
    { name: 'standard', provisioner: 'kubernetes.io/gce-pd', sharedBy: 'many-readers' },
    { name: 'dynamic-rwo', provisioner, sharedBy: 'many-readers' },
  ],
  suggestedStorageClass: 'standard-rwo',
  ingress: 'Served by a controller of its own; the annotation `kubernetes.io/ingress.class` chooses `gce` (the default) or `gce-internal`.',
  classlessIngress: 'served',
  loadBalancer:
    'Gets an external passthrough Network Load Balancer; an internal one with `networking.gke.io/load-balancer-type: Internal`.',
  nodePort: 'Answers at the address of a node, if a firewall rule lets clients in.',
  serviceRanges: ['34.118.224.0/20'],
  networkPolicies: 'ignored',
  rbac: 'enforced',
  admission: podSecurityDefault.admission,
  refuses: [],
  registryExample: 'us-docker.pkg.dev/my-project',
  sources: {
    kubernetes: 'endoflife-date/endoflife.date products/google-kubernetes-engine.md (standard support on 2026-11-22)',
    storageClasses:
      'kubectl get storageclass of GKE clusters, published by third parties in 2025 and 2026; kubernetes-sigs/gcp-compute-persistent-disk-csi-driver pkg/gce-pd-csi-driver/utils.go (access modes)',
    suggestedStorageClass: 'kubectl get storageclass of GKE clusters, published by third parties in 2025 and 2026',
    registryExample: 'kubernetes/cloud-provider-gcp providers/gce/gcpcredential/gcpcredential.go',
    ingress: 'kubernetes/ingress-gce pkg/annotations/ingress.go',
    loadBalancer: 'kubernetes/cloud-provider-gcp providers/gce/gce_annotations.go',
    nodePort: 'general knowledge, not confirmed',
    serviceRanges: 'terraform-google-modules/terraform-google-kubernetes-engine#1949 (Standard since 1.29, Autopilot since 1.27)',
    networkPolicies: 'docs.cloud.google.com kubernetes-engine/docs/how-to/network-policy (enforced with Dataplane V2 or Calico)',
    rbac: 'general knowledge, not confirmed',
    admission: podSecurityDefault.source,
    classlessIngress: 'kubernetes/ingress-gce pkg/annotations/ingress.go',
  },
};
