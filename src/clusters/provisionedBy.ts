import type { MetadataKey } from '../model/distribution.ts';

/**
 * What Kubernetes writes on the claims and the volumes of a provisioner. Sources: kubernetes/kubernetes pkg/controller/volume;
 * vmware-tanzu/velero pkg/restore (what has to be taken out of a copy).
 */
export const provisionedBy = (provisioner: string): readonly MetadataKey[] => [
  { key: 'volume.kubernetes.io/storage-provisioner', value: provisioner, means: `\`${provisioner}\` provisioned the volume` },
  { key: 'volume.beta.kubernetes.io/storage-provisioner', value: provisioner, means: `\`${provisioner}\` provisioned the volume` },
  { key: 'pv.kubernetes.io/provisioned-by', value: provisioner, means: `\`${provisioner}\` provisioned the volume` },
];
