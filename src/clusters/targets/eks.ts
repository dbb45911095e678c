import type { Target } from '../../model/target.ts';
import { podSecurityDefault } from '../podSecurity.ts';

export const eks: Target = {
  id: 'eks',
  title: 'Amazon EKS',
  cloud: 'aws',
  kubernetes: { oldest: '1.34', newest: '1.37' },
  storageClasses: [{ name: 'gp2', provisioner: 'kubernetes.io/aws-ebs', sharedBy: 'one-node' }],
  suggestedStorageClass: 'gp3',
  ingress: 'Served once the AWS Load Balancer Controller is installed; its class `alb` is not the default.',
  classlessIngress: 'ignored',
  loadBalancer:
    'Gets a Classic Load Balancer; with the AWS Load Balancer Controller a Network Load Balancer, internal unless `aws-load-balancer-scheme` says `internet-facing`.',
  nodePort: 'Answers at the address of a node, if its security group lets clients in.',
  serviceRanges: ['10.100.0.0/16', '172.20.0.0/16'],
  networkPolicies: 'ignored',
  rbac: 'enforced',
  admission: podSecurityDefault.admission,
  refuses: [],
  registryExample: '123456789012.dkr.ecr.us-east-1.amazonaws.com',
  sources: {
    kubernetes:
      'endoflife-date/endoflife.date products/amazon-eks.md (standard support on 2026-11-22; 1.34 leaves it on 2026-12-02); AWS "What\'s New" of 2026-10-03 (1.37)',
    storageClasses: 'awsdocs/amazon-eks-user-guide clusters/kubernetes-versions-standard.adoc (no default class since 1.30)',
    suggestedStorageClass: 'awsdocs/amazon-eks-user-guide storage/ebs-csi.adoc (gp3 is a class you create)',
    registryExample: 'kubernetes/cloud-provider-aws cmd/ecr-credential-provider/main.go',
    ingress: 'kubernetes-sigs/aws-load-balancer-controller helm values.yaml',
    loadBalancer: 'kubernetes-sigs/aws-load-balancer-controller docs/guide/service/nlb.md, helm values.yaml (enableServiceMutatorWebhook)',
    nodePort: 'general knowledge, not confirmed',
    serviceRanges: 'docs.aws.amazon.com eks/latest/APIReference/API_KubernetesNetworkConfigRequest',
    networkPolicies: 'aws/amazon-vpc-cni-k8s docs/network-policy-faq.md (not enabled by default)',
    rbac: 'general knowledge, not confirmed',
    admission: podSecurityDefault.source,
    classlessIngress: 'kubernetes-sigs/aws-load-balancer-controller helm values.yaml (its IngressClass `alb` is not the default)',
  },
};
