import type { Target } from '../../model/target.ts';

export const eksAuto: Target = {
  id: 'eks-auto',
  title: 'Amazon EKS Auto Mode',
  storageClasses: [],
  suggestedStorageClass: 'auto-ebs-sc',
  defaultStorageClass: false,
  hostPath: 'allowed',
  nodePort: 'allowed',
  latestTag: 'allowed',
  registryExample: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  sources: ['awsdocs/amazon-eks-user-guide automode/create-storage-class.adoc (no class is created)'],
};
