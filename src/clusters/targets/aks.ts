import type { Target } from '../../model/target.ts';
import { podSecurityDefault } from '../podSecurity.ts';

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
  ingress: 'Served once the add-on for application routing is on; its class `webapprouting.kubernetes.azure.com` is not the default.',
  classlessIngress: 'ignored',
  loadBalancer: 'Gets a public Standard Load Balancer; an internal one with `azure-load-balancer-internal: "true"`.',
  nodePort: 'Answers at the address of a node, if the network security group lets clients in.',
  serviceRanges: ['10.0.0.0/16'],
  networkPolicies: 'ignored',
  rbac: 'enforced',
  admission: podSecurityDefault.admission,
  refuses: [],
  registryExample: 'myregistry.azurecr.io',
  sources: {
    kubernetes:
      'MicrosoftDocs/azure-aks-docs articles/aks/supported-kubernetes-versions.md (versions supported on 2026-11-22; 1.34 until the end of the month)',
    storageClasses:
      'MicrosoftDocs/azure-aks-docs articles/aks/concepts-storage.md; kubernetes-sigs/azuredisk-csi-driver pkg/azuredisk/azure_disk_utils.go (access modes)',
    suggestedStorageClass: 'MicrosoftDocs/azure-aks-docs articles/aks/concepts-storage.md',
    registryExample: 'kubernetes-sigs/cloud-provider-azure pkg/credentialprovider/azure_credentials.go',
    ingress: 'MicrosoftDocs/azure-aks-docs articles/aks/app-routing.md (NGINX until November 2026)',
    loadBalancer: 'kubernetes-sigs/cloud-provider-azure pkg/consts/consts.go',
    nodePort: 'general knowledge, not confirmed',
    serviceRanges: 'MicrosoftDocs/azure-aks-docs articles/aks/configure-dual-stack.md',
    networkPolicies: 'MicrosoftDocs/azure-aks-docs articles/aks/use-network-policies.md (an engine has to be chosen)',
    rbac: 'general knowledge, not confirmed',
    admission: 'MicrosoftDocs/azure-aks-docs articles/aks/use-psa.md, deployment-safeguards.md (Standard is `privileged`)',
    classlessIngress: 'MicrosoftDocs/azure-aks-docs articles/aks/app-routing.md (`webapprouting.kubernetes.azure.com` is not the default)',
  },
};
