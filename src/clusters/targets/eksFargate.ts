import type { Target } from '../../model/target.ts';

export const eksFargate: Target = {
  id: 'eks-fargate',
  title: 'Amazon EKS on Fargate',
  cloud: 'aws',
  kubernetes: { oldest: '1.34', newest: '1.37' },
  storageClasses: [],
  suggestedStorageClass: 'efs-sc',
  defaultStorageClass: false,
  classlessIngress: 'ignored',
  refuses: ['daemon-set', 'host-namespace', 'host-network', 'host-path', 'host-port', 'node-port', 'privileged'],
  registryExample: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  sources: [
    'awsdocs/amazon-eks-user-guide nodes/fargate.adoc (no hostPath, no NodePort, EFS only)',
    'endoflife-date/endoflife.date products/amazon-eks.md (versions in standard support on 2026-11-22; 1.34 leaves it on 2026-12-02)',
    'AWS "What\'s New" of 2026-10-03 (Kubernetes 1.37)',
  ],
};
