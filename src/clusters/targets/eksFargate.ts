import type { Target } from '../../model/target.ts';

export const eksFargate: Target = {
  id: 'eks-fargate',
  title: 'Amazon EKS on Fargate',
  storageClasses: [],
  suggestedStorageClass: 'efs-sc',
  defaultStorageClass: false,
  hostPath: 'refused',
  nodePort: 'refused',
  latestTag: 'allowed',
  registryExample: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  sources: ['awsdocs/amazon-eks-user-guide nodes/fargate.adoc (no hostPath, no NodePort, EFS only)'],
};
