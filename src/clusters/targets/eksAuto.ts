import type { Target } from '../../model/target.ts';

export const eksAuto: Target = {
  id: 'eks-auto',
  title: 'Amazon EKS Auto Mode',
  cloud: 'aws',
  kubernetes: { oldest: '1.34', newest: '1.37' },
  storageClasses: [],
  suggestedStorageClass: 'auto-ebs-sc',
  defaultStorageClass: false,
  classlessIngress: 'ignored',
  refuses: [],
  registryExample: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  sources: [
    'awsdocs/amazon-eks-user-guide automode/create-storage-class.adoc (no class is created)',
    'endoflife-date/endoflife.date products/amazon-eks.md (versions in standard support on 2026-11-22; 1.34 leaves it on 2026-12-02)',
    'AWS "What\'s New" of 2026-10-03 (Kubernetes 1.37)',
  ],
};
