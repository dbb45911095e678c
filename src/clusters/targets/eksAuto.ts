import type { Target } from '../../model/target.ts';
import { eks } from './eks.ts';

export const eksAuto: Target = {
  ...eks,
  id: 'eks-auto',
  title: 'Amazon EKS Auto Mode',
  storageClasses: [],
  suggestedStorageClass: 'auto-ebs-sc',
  ingress: 'Served by a controller of its own, once you make an IngressClass with `controller: eks.amazonaws.com/alb`.',
  loadBalancer: 'Gets a Network Load Balancer, with `loadBalancerClass: eks.amazonaws.com/nlb`.',
  sources: {
    ...eks.sources,
    storageClasses: 'awsdocs/amazon-eks-user-guide automode/create-storage-class.adoc (no class is created)',
    suggestedStorageClass: 'awsdocs/amazon-eks-user-guide automode/create-storage-class.adoc',
    ingress: 'awsdocs/amazon-eks-user-guide automode/auto-configure-alb.adoc (the annotation `kubernetes.io/ingress.class` is not read)',
    loadBalancer: 'awsdocs/amazon-eks-user-guide automode/auto-configure-nlb.adoc',
    networkPolicies: 'docs.aws.amazon.com eks/latest/userguide/auto-net-pol, as quoted by aws-samples/sample-eks-nitro-sandbox',
    classlessIngress: 'awsdocs/amazon-eks-user-guide automode/auto-configure-alb.adoc (you create the IngressClass)',
  },
};
