import type { Cloud } from '../model/target.ts';

/** Keys and API groups that only one cloud's controllers understand. A prefix ends where the key may go on. */
export interface CloudMark {
  readonly prefix: string;
  readonly cloud: Cloud;
}

/** Annotations of Services. */
export const serviceAnnotations: readonly CloudMark[] = [
  { prefix: 'service.beta.kubernetes.io/aws-', cloud: 'aws' },
  { prefix: 'service.beta.kubernetes.io/azure-', cloud: 'azure' },
  { prefix: 'networking.gke.io/', cloud: 'gcp' },
  { prefix: 'cloud.google.com/', cloud: 'gcp' },
];

/** Annotations of Ingresses. */
export const ingressAnnotations: readonly CloudMark[] = [
  { prefix: 'alb.ingress.kubernetes.io/', cloud: 'aws' },
  { prefix: 'appgw.ingress.kubernetes.io/', cloud: 'azure' },
  { prefix: 'networking.gke.io/', cloud: 'gcp' },
  { prefix: 'ingress.gcp.kubernetes.io/', cloud: 'gcp' },
  { prefix: 'kubernetes.io/ingress.global-static-ip-name', cloud: 'gcp' },
  { prefix: 'kubernetes.io/ingress.regional-static-ip-name', cloud: 'gcp' },
];

/** Labels of nodes. */
export const nodeLabels: readonly CloudMark[] = [
  { prefix: 'eks.amazonaws.com/', cloud: 'aws' },
  { prefix: 'alpha.eksctl.io/', cloud: 'aws' },
  { prefix: 'karpenter.k8s.aws/', cloud: 'aws' },
  { prefix: 'topology.k8s.aws/', cloud: 'aws' },
  { prefix: 'vpc.amazonaws.com/', cloud: 'aws' },
  { prefix: 'k8s.amazonaws.com/', cloud: 'aws' },
  { prefix: 'cloud.google.com/', cloud: 'gcp' },
  { prefix: 'iam.gke.io/', cloud: 'gcp' },
  { prefix: 'topology.gke.io/', cloud: 'gcp' },
  { prefix: 'kubernetes.azure.com/', cloud: 'azure' },
];

/** API groups that only one cloud serves. */
export const apiGroups: readonly CloudMark[] = [
  { prefix: 'elbv2.k8s.aws', cloud: 'aws' },
  { prefix: 'gateway.k8s.aws', cloud: 'aws' },
  { prefix: 'aga.k8s.aws', cloud: 'aws' },
  { prefix: 'vpcresources.k8s.aws', cloud: 'aws' },
  { prefix: 'crd.k8s.amazonaws.com', cloud: 'aws' },
  { prefix: 'karpenter.k8s.aws', cloud: 'aws' },
  { prefix: 'eks.amazonaws.com', cloud: 'aws' },
  { prefix: 'cloud.google.com', cloud: 'gcp' },
  { prefix: 'networking.gke.io', cloud: 'gcp' },
  { prefix: 'auto.gke.io', cloud: 'gcp' },
  { prefix: 'ha.gke.io', cloud: 'gcp' },
  { prefix: 'gkebackup.gke.io', cloud: 'gcp' },
  { prefix: 'approuting.kubernetes.azure.com', cloud: 'azure' },
  { prefix: 'karpenter.azure.com', cloud: 'azure' },
  { prefix: 'acn.azure.com', cloud: 'azure' },
  { prefix: 'aks.azure.com', cloud: 'azure' },
  { prefix: 'egressgateway.kubernetes.azure.com', cloud: 'azure' },
];

/** Annotations of ServiceAccounts that give pods an identity. */
export const identityAnnotations: readonly CloudMark[] = [
  { prefix: 'eks.amazonaws.com/role-arn', cloud: 'aws' },
  { prefix: 'iam.gke.io/gcp-service-account', cloud: 'gcp' },
  { prefix: 'azure.workload.identity/', cloud: 'azure' },
];

/** Finalizers that only one cloud's controllers take away; a slash at the end stands for all that begin so. */
export const finalizers: readonly CloudMark[] = [
  { prefix: 'service.k8s.aws/', cloud: 'aws' },
  { prefix: 'ingress.k8s.aws/', cloud: 'aws' },
  { prefix: 'group.ingress.k8s.aws/', cloud: 'aws' },
  { prefix: 'elbv2.k8s.aws/', cloud: 'aws' },
  { prefix: 'gateway.k8s.aws/', cloud: 'aws' },
  { prefix: 'aga.k8s.aws/', cloud: 'aws' },
  { prefix: 'networking.gke.io/', cloud: 'gcp' },
  { prefix: 'gke.networking.io/', cloud: 'gcp' },
];

const lbc = 'kubernetes-sigs/aws-load-balancer-controller';
const eksGuide = 'awsdocs/amazon-eks-user-guide';
const gce = 'kubernetes/ingress-gce';
const gkeSamples = 'GoogleCloudPlatform/kubernetes-engine-samples';
const aksDocs = 'MicrosoftDocs/azure-aks-docs';

/** Where each of these lists is from. */
export const cloudMarkSources = {
  serviceAnnotations: {
    aws: `${lbc}, kubernetes/cloud-provider-aws`,
    gcp: `${gce}, kubernetes/cloud-provider-gcp providers/gce/gce_annotations.go`,
    azure: 'kubernetes-sigs/cloud-provider-azure pkg/consts/consts.go',
  },
  ingressAnnotations: {
    aws: lbc,
    gcp: `${gce} pkg/annotations`,
    azure: 'general knowledge, not confirmed (application gateway)',
  },
  nodeLabels: { aws: `${eksGuide}, eksctl, Karpenter`, gcp: gkeSamples, azure: `${aksDocs} (a reserved prefix)` },
  apiGroups: { aws: `${lbc}, ${eksGuide}, eksctl`, gcp: `${gkeSamples}, ${gce}`, azure: aksDocs },
  identityAnnotations: { aws: 'aws/amazon-eks-pod-identity-webhook', gcp: gkeSamples, azure: 'Azure/azure-workload-identity' },
  finalizers: { aws: `${lbc} pkg/shared_constants`, gcp: `${gce} pkg/utils/common/finalizer.go` },
} as const;

/** How people call the clouds. */
export const cloudNames: Readonly<Record<Cloud, string>> = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure' };
