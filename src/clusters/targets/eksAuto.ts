import type { Target } from '../../model/target.ts';
import { eks } from './eks.ts';

export const eksAuto: Target = {
  ...eks,
  id: 'eks-auto',
  title: 'Amazon EKS Auto Mode',
  storageClasses: [],
  suggestedStorageClass: 'auto-ebs-sc',
  sources: {
    ...eks.sources,
    storageClasses: 'awsdocs/amazon-eks-user-guide automode/create-storage-class.adoc (no class is created)',
    suggestedStorageClass: 'awsdocs/amazon-eks-user-guide automode/create-storage-class.adoc',
    classlessIngress: 'awsdocs/amazon-eks-user-guide automode/auto-configure-alb.adoc (you create the IngressClass)',
  },
};
