import type { Target } from '../../model/target.ts';

export const eks: Target = {
  id: 'eks',
  title: 'Amazon EKS',
  storageClasses: ['gp2'],
  suggestedStorageClass: 'gp3',
  defaultStorageClass: false,
  hostPath: 'allowed',
  nodePort: 'allowed',
  latestTag: 'allowed',
  registryExample: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  sources: [
    'awsdocs/amazon-eks-user-guide clusters/kubernetes-versions-standard.adoc (no default class since 1.30)',
    'awsdocs/amazon-eks-user-guide storage/ebs-csi.adoc (gp3 is a class you create)',
  ],
};
