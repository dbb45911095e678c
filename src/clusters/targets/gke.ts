import type { Target } from '../../model/target.ts';

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
  classlessIngress: 'served',
  refuses: [],
  registryExample: 'us-docker.pkg.dev/my-project',
  sources: {
    kubernetes: 'endoflife-date/endoflife.date products/google-kubernetes-engine.md (standard support on 2026-11-22)',
    storageClasses:
      'kubectl get storageclass of GKE clusters, published by third parties in 2025 and 2026; kubernetes-sigs/gcp-compute-persistent-disk-csi-driver pkg/gce-pd-csi-driver/utils.go (access modes)',
    suggestedStorageClass: 'kubectl get storageclass of GKE clusters, published by third parties in 2025 and 2026',
    classlessIngress: 'kubernetes/ingress-gce pkg/annotations/ingress.go',
  },
};
