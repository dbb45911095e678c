import type { LocalStorageClass, MetadataKey } from '../model/distribution.ts';
import { provisionedBy } from './provisionedBy.ts';

/** The provisioner of kind, of k3s and of all that is made of k3s. */
export const localPath = {
  storageClass: {
    provisioner: 'rancher.io/local-path',
    binding: 'WaitForFirstConsumer',
    sharedBy: 'one-node',
  } satisfies Partial<LocalStorageClass>,
  metadata: [
    { key: 'local.path.provisioner/selected-node', means: '`rancher.io/local-path` ties the volume to a node' },
    ...provisionedBy('rancher.io/local-path'),
  ] satisfies readonly MetadataKey[],
  source: 'rancher/local-path-provisioner provisioner.go (access modes, annotation)',
};
