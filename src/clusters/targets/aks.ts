import type { Target } from '../../model/target.ts';

export const aks: Target = {
  id: 'aks',
  title: 'Azure AKS',
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
  hostPath: 'allowed',
  nodePort: 'allowed',
  latestTag: 'allowed',
  registryExample: 'myregistry.azurecr.io',
  sources: ['MicrosoftDocs/azure-aks-docs articles/aks/concepts-storage.md'],
};
