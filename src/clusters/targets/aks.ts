import type { Target } from '../../model/target.ts';

const disk = { provisioner: 'disk.csi.azure.com', sharedBy: 'one-node' } as const;
const files = { provisioner: 'file.csi.azure.com', sharedBy: 'many-nodes' } as const;

export const aks: Target = {
  id: 'aks',
  title: 'Azure AKS',
  cloud: 'azure',
  kubernetes: { oldest: '1.34', newest: '1.36' },
  storageClasses: [
    { name: 'default', ...disk, isDefault: true },
    { name: 'managed', ...disk },
    { name: 'managed-premium', ...disk },
    { name: 'managed-csi', ...disk },
    { name: 'managed-csi-premium', ...disk },
    { name: 'managed-csi-premium-v2', ...disk },
    { name: 'azurefile', ...files },
    { name: 'azurefile-premium', ...files },
    { name: 'azurefile-csi', ...files },
    { name: 'azurefile-csi-premium', ...files },
  ],
  suggestedStorageClass: 'managed-csi',
  classlessIngress: 'ignored',
  refuses: [],
  registryExample: 'myregistry.azurecr.io',
  sources: {
    kubernetes:
      'MicrosoftDocs/azure-aks-docs articles/aks/supported-kubernetes-versions.md (versions supported on 2026-11-22; 1.34 until the end of the month)',
    storageClasses:
      'MicrosoftDocs/azure-aks-docs articles/aks/concepts-storage.md; kubernetes-sigs/azuredisk-csi-driver pkg/azuredisk/azure_disk_utils.go (access modes)',
    suggestedStorageClass: 'MicrosoftDocs/azure-aks-docs articles/aks/concepts-storage.md',
    classlessIngress: 'MicrosoftDocs/azure-aks-docs articles/aks/app-routing.md (`webapprouting.kubernetes.azure.com` is not the default)',
  },
};
