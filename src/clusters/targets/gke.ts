import type { Target } from '../../model/target.ts';

export const gke: Target = {
  id: 'gke',
  title: 'Google GKE',
  storageClasses: ['standard-rwo', 'premium-rwo', 'standard', 'dynamic-rwo'],
  suggestedStorageClass: 'standard-rwo',
  defaultStorageClass: true,
  hostPath: 'allowed',
  nodePort: 'allowed',
  latestTag: 'allowed',
  registryExample: 'us-docker.pkg.dev/my-project',
  sources: ['kubectl get storageclass of GKE clusters, published by third parties in 2025 and 2026'],
};
