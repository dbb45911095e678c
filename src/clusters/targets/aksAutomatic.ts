import type { Target } from '../../model/target.ts';

export const aksAutomatic: Target = {
  id: 'aks-automatic',
  title: 'Azure AKS Automatic',
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
  hostPath: 'refused',
  nodePort: 'allowed',
  latestTag: 'refused',
  registryExample: 'myregistry.azurecr.io',
  sources: [
    'MicrosoftDocs/azure-aks-docs articles/aks/concepts-storage.md',
    'MicrosoftDocs/azure-aks-docs articles/aks/deployment-safeguards.md (Baseline pod security, no latest tag)',
  ],
};
