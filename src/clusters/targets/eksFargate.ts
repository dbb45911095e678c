import type { Target } from '../../model/target.ts';
import { eks } from './eks.ts';

const userGuide = 'awsdocs/amazon-eks-user-guide nodes/fargate.adoc';

export const eksFargate: Target = {
  ...eks,
  id: 'eks-fargate',
  title: 'Amazon EKS on Fargate',
  storageClasses: [],
  suggestedStorageClass: 'efs-sc',
  refuses: ['daemon-set', 'gpu', 'host-namespace', 'host-network', 'host-path', 'host-port', 'node-port', 'privileged'],
  ingress: 'Served once the AWS Load Balancer Controller is installed, with `target-type: ip`.',
  loadBalancer: 'Gets a Network Load Balancer of the AWS Load Balancer Controller, with `aws-load-balancer-nlb-target-type: ip`.',
  nodePort: 'Answers nowhere: there are no nodes to listen.',
  admission: 'Pod Security lets every pod in, but what Fargate does not support stays Pending: `Pod not supported on Fargate`.',
  architectures: ['amd64'],
  largestPod: { cpu: '16', memory: '120Gi', 'ephemeral-storage': '175Gi' },
  sources: {
    ...eks.sources,
    storageClasses: `${userGuide} (no EBS, EFS volumes only if somebody made them)`,
    suggestedStorageClass: userGuide,
    refuses: `${userGuide}; messages of its scheduler, published by third parties (hostNetwork, hostPort, hostPID, hostIPC, hostPath)`,
    ingress: `${userGuide} (IP targets only)`,
    loadBalancer: `${userGuide} (IP targets only)`,
    nodePort: userGuide,
    networkPolicies: 'general knowledge, not confirmed (no support on Fargate)',
    admission: 'messages of its scheduler, published by third parties',
    architectures: userGuide,
    largestPod: 'awsdocs/amazon-eks-user-guide nodes/fargate-pod-configuration.adoc',
  },
};
