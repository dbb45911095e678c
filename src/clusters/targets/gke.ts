import type { Target } from '../../model/target.ts';

export const gke: Target = {
  id: 'gke',
  title: 'Google GKE',
  cloud: 'gcp',
  kubernetes: { oldest: '1.35', newest: '1.36' },
  storageClasses: ['standard-rwo', 'premium-rwo', 'standard', 'dynamic-rwo'],
  suggestedStorageClass: 'standard-rwo',
  defaultStorageClass: true,
  classlessIngress: 'served',
  refuses: [],
  registryExample: 'us-docker.pkg.dev/my-project',
  sources: [
    'kubectl get storageclass of GKE clusters, published by third parties in 2025 and 2026',
    'endoflife-date/endoflife.date products/google-kubernetes-engine.md (versions in standard support on 2026-11-22)',
  ],
};
