/**
 * StorageClasses of the clouds that give a disk to one node at a time, by name. Sources: EKS user guide (gp2), EBS CSI driver,
 * GKE clusters' own classes, AKS documentation `concepts-storage.md`.
 */
export const blockStorageClasses: ReadonlySet<string> = new Set([
  'gp2',
  'gp3',
  'ebs-sc',
  'ebs-csi-default-sc',
  'auto-ebs-sc',
  'standard-rwo',
  'premium-rwo',
  'default',
  'managed',
  'managed-premium',
  'managed-csi',
  'managed-csi-premium',
  'managed-csi-premium-v2',
]);
