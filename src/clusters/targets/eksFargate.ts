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
  architectures: ['amd64'],
  largestPod: { cpu: '16', memory: '120Gi', 'ephemeral-storage': '175Gi' },
  sources: {
    ...eks.sources,
    storageClasses: `${userGuide} (no EBS, EFS volumes only if somebody made them)`,
    suggestedStorageClass: userGuide,
    refuses: `${userGuide}; messages of its scheduler, published by third parties (hostNetwork, hostPort, hostPID, hostIPC, hostPath)`,
    architectures: userGuide,
    largestPod: 'awsdocs/amazon-eks-user-guide nodes/fargate-pod-configuration.adoc',
  },
};
