import type { Target } from '../../model/target.ts';

export const aksAutomatic: Target = {
  id: 'aks-automatic',
  title: 'Azure AKS Automatic',
  cloud: 'azure',
  kubernetes: { oldest: '1.34', newest: '1.36' },
  storageClasses: [
    'default',
    'managed',
    'managed-premium',
    'managed-csi',
    'managed-csi-premium',
    'managed-csi-premium-v2',
    'azurefile',
    'azurefile-premium',
    'azurefile-csi',
    'azurefile-csi-premium',
  ],
  suggestedStorageClass: 'managed-csi',
  defaultStorageClass: true,
  classlessIngress: 'ignored',
  refuses: ['host-namespace', 'host-network', 'host-path', 'host-port', 'latest-tag', 'privileged'],
  registryExample: 'myregistry.azurecr.io',
  sources: [
    'MicrosoftDocs/azure-aks-docs articles/aks/concepts-storage.md',
    'MicrosoftDocs/azure-aks-docs articles/aks/deployment-safeguards.md (Baseline pod security, no latest tag)',
    'MicrosoftDocs/azure-aks-docs articles/aks/supported-kubernetes-versions.md (versions supported on 2026-11-22; 1.34 until the end of the month)',
  ],
};
