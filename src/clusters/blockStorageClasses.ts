/**
 * Classes that somebody made after the documentation of a cloud, under the names used there: disks, which one node at a time can
 * mount. Sources: awsdocs/amazon-eks-user-guide storage/ebs-csi.adoc and automode/create-storage-class.adoc,
 * kubernetes-sigs/aws-ebs-csi-driver charts and examples.
 */
export const blockStorageClasses: ReadonlySet<string> = new Set(['gp3', 'ebs-sc', 'ebs-csi-default-sc', 'auto-ebs-sc']);
