import type { Target } from '../../model/target.ts';

export const gkeAutopilot: Target = {
  id: 'gke-autopilot',
  title: 'Google GKE Autopilot',
  storageClasses: ['standard-rwo', 'premium-rwo', 'standard', 'dynamic-rwo'],
  suggestedStorageClass: 'standard-rwo',
  defaultStorageClass: true,
  hostPath: 'refused',
  nodePort: 'allowed',
  latestTag: 'allowed',
  registryExample: 'us-docker.pkg.dev/my-project',
  sources: ['docs.cloud.google.com GKE concepts/autopilot-security (hostPath only read-only below /var/log)'],
};
