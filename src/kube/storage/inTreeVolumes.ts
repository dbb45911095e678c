/**
 * Volume types that were part of Kubernetes itself, and what came instead. Sources: kubernetes/api core/v1/types.go and
 * kubernetes/kubernetes pkg/api/pod/warnings.go.
 */
export const migratedVolumes: Readonly<Record<string, string>> = {
  awsElasticBlockStore: 'ebs.csi.aws.com',
  gcePersistentDisk: 'pd.csi.storage.gke.io',
  azureDisk: 'disk.csi.azure.com',
  azureFile: 'file.csi.azure.com',
  cinder: 'cinder.csi.openstack.org',
  vsphereVolume: 'csi.vsphere.vmware.com',
  portworxVolume: 'pxd.portworx.com',
};

/** Volume types that do nothing any more, and the version that took them out. */
export const removedVolumes: Readonly<Record<string, string>> = {
  photonPersistentDisk: '1.16',
  scaleIO: '1.22',
  flocker: '1.25',
  storageos: '1.25',
  quobyte: '1.25',
  glusterfs: '1.26',
  cephfs: '1.31',
  rbd: '1.31',
  gitRepo: '1.36',
};
