import type { Target } from '../../model/target.ts';

export const eks: Target = {
  id: 'eks',
  title: 'Amazon EKS',
  cloud: 'aws',
  kubernetes: { oldest: '1.34', newest: '1.37' },
  storageClasses: [{ name: 'gp2', provisioner: 'kubernetes.io/aws-ebs', sharedBy: 'one-node' }],
  suggestedStorageClass: 'gp3',
  classlessIngress: 'ignored',
  refuses: [],
  registryExample: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  sources: {
    kubernetes:
      'endoflife-date/endoflife.date products/amazon-eks.md (standard support on 2026-11-22; 1.34 leaves it on 2026-12-02); AWS "What\'s New" of 2026-10-03 (1.37)',
    storageClasses: 'awsdocs/amazon-eks-user-guide clusters/kubernetes-versions-standard.adoc (no default class since 1.30)',
    suggestedStorageClass: 'awsdocs/amazon-eks-user-guide storage/ebs-csi.adoc (gp3 is a class you create)',
    classlessIngress: 'kubernetes-sigs/aws-load-balancer-controller helm values.yaml (its IngressClass `alb` is not the default)',
  },
};
