import type { Cloud } from '../model/target.ts';

interface StorageClassObject {
  readonly cloud: Cloud;
  readonly value: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: { readonly name: string };
    readonly provisioner: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly allowVolumeExpansion: boolean;
    readonly volumeBindingMode: string;
    readonly reclaimPolicy: string;
  };
}

function ebs(name: string, provisioner: string): StorageClassObject {
  return {
    cloud: 'aws',
    value: {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name },
      provisioner,
      parameters: { type: 'gp3', encrypted: 'true' },
      allowVolumeExpansion: true,
      volumeBindingMode: 'WaitForFirstConsumer',
      reclaimPolicy: 'Retain',
    },
  };
}

/**
 * Classes that a platform suggests and does not make. Sources: awsdocs/amazon-eks-user-guide storage/ebs-csi.adoc and
 * automode/create-storage-class.adoc, kubernetes-sigs/aws-ebs-csi-driver docs/parameters.md.
 */
export const storageClassObjects: Readonly<Partial<Record<string, StorageClassObject>>> = {
  gp3: ebs('gp3', 'ebs.csi.aws.com'),
  'auto-ebs-sc': ebs('auto-ebs-sc', 'ebs.csi.eks.amazonaws.com'),
};
