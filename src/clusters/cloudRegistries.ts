import type { Cloud } from '../model/target.ts';

/** A private registry of a cloud, which the nodes of that cloud read with their own identity. */
export interface CloudRegistry {
  readonly host: RegExp;
  readonly cloud: Cloud;
  readonly title: string;
}

/**
 * Those that hold private images only: Google's hold much that everybody may read, so nothing can be told from their names.
 * Sources: kubernetes/cloud-provider-aws cmd/ecr-credential-provider/main.go; kubernetes-sigs/cloud-provider-azure
 * pkg/credentialprovider/azure_credentials.go. The accounts of EKS's own add-ons are in awsdocs/amazon-eks-user-guide
 * workloads/add-ons-images.adoc.
 */
export const cloudRegistries: readonly CloudRegistry[] = [
  {
    host: /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.(?:aws|amazonwebservices\.com\.cn))$/,
    cloud: 'aws',
    title: 'Amazon ECR',
  },
  { host: /^[a-z0-9]+\.azurecr\.(?:io|cn|de|us)$/i, cloud: 'azure', title: 'Azure Container Registry' },
];
