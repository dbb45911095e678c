import type { Target } from '../../model/target.ts';

export const gkeAutopilot: Target = {
  id: 'gke-autopilot',
  title: 'Google GKE Autopilot',
  cloud: 'gcp',
  kubernetes: { oldest: '1.35', newest: '1.36' },
  storageClasses: ['standard-rwo', 'premium-rwo', 'standard', 'dynamic-rwo'],
  suggestedStorageClass: 'standard-rwo',
  defaultStorageClass: true,
  classlessIngress: 'served',
  refuses: ['host-namespace', 'host-network', 'host-path', 'host-port', 'privileged'],
  registryExample: 'us-docker.pkg.dev/my-project',
  sources: [
    'docs.cloud.google.com GKE concepts/autopilot-security (hostPath only read-only below /var/log)',
    'endoflife-date/endoflife.date products/google-kubernetes-engine.md (versions in standard support on 2026-11-22)',
  ],
};
