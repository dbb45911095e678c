import type { Cloud } from '../model/target.ts';

/** Keys and API groups that only one cloud's controllers understand. A prefix ends where the key may go on. */
export interface CloudMark {
  readonly prefix: string;
  readonly cloud: Cloud;
}

/**
 * Annotations of Services. Sources: kubernetes-sigs/aws-load-balancer-controller and cloud-provider-aws, kubernetes/ingress-gce and
 * cloud-provider-gcp, kubernetes-sigs/cloud-provider-azure `pkg/consts`.
 */
export const serviceAnnotations: readonly CloudMark[] = [
  { prefix: 'service.beta.kubernetes.io/aws-', cloud: 'aws' },
  { prefix: 'service.beta.kubernetes.io/azure-', cloud: 'azure' },
  { prefix: 'networking.gke.io/', cloud: 'gcp' },
  { prefix: 'cloud.google.com/', cloud: 'gcp' },
];

/** Annotations of Ingresses; the same sources. */
export const ingressAnnotations: readonly CloudMark[] = [
  { prefix: 'alb.ingress.kubernetes.io/', cloud: 'aws' },
  { prefix: 'appgw.ingress.kubernetes.io/', cloud: 'azure' },
  { prefix: 'networking.gke.io/', cloud: 'gcp' },
  { prefix: 'ingress.gcp.kubernetes.io/', cloud: 'gcp' },
  { prefix: 'kubernetes.io/ingress.global-static-ip-name', cloud: 'gcp' },
  { prefix: 'kubernetes.io/ingress.regional-static-ip-name', cloud: 'gcp' },
];

/** Labels of nodes. Sources: EKS user guide, eksctl, Karpenter; GKE samples; AKS documentation (`kubernetes.azure.com` is reserved). */
export const nodeLabels: readonly CloudMark[] = [
  { prefix: 'eks.amazonaws.com/', cloud: 'aws' },
  { prefix: 'alpha.eksctl.io/', cloud: 'aws' },
  { prefix: 'karpenter.k8s.aws/', cloud: 'aws' },
  { prefix: 'topology.k8s.aws/', cloud: 'aws' },
  { prefix: 'vpc.amazonaws.com/', cloud: 'aws' },
  { prefix: 'cloud.google.com/', cloud: 'gcp' },
  { prefix: 'iam.gke.io/', cloud: 'gcp' },
  { prefix: 'topology.gke.io/', cloud: 'gcp' },
  { prefix: 'kubernetes.azure.com/', cloud: 'azure' },
];

/** API groups that only one cloud serves. Sources: the same. */
export const apiGroups: readonly CloudMark[] = [
  { prefix: 'elbv2.k8s.aws', cloud: 'aws' },
  { prefix: 'vpcresources.k8s.aws', cloud: 'aws' },
  { prefix: 'crd.k8s.amazonaws.com', cloud: 'aws' },
  { prefix: 'karpenter.k8s.aws', cloud: 'aws' },
  { prefix: 'eks.amazonaws.com', cloud: 'aws' },
  { prefix: 'cloud.google.com', cloud: 'gcp' },
  { prefix: 'networking.gke.io', cloud: 'gcp' },
  { prefix: 'auto.gke.io', cloud: 'gcp' },
  { prefix: 'approuting.kubernetes.azure.com', cloud: 'azure' },
  { prefix: 'karpenter.azure.com', cloud: 'azure' },
];

/** Annotations of ServiceAccounts that give pods an identity. Sources: amazon-eks-pod-identity-webhook, GKE samples, azure-workload-identity. */
export const identityAnnotations: readonly CloudMark[] = [
  { prefix: 'eks.amazonaws.com/role-arn', cloud: 'aws' },
  { prefix: 'iam.gke.io/gcp-service-account', cloud: 'gcp' },
  { prefix: 'azure.workload.identity/', cloud: 'azure' },
];

/** How people call the clouds. */
export const cloudNames: Readonly<Record<Cloud, string>> = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure' };
