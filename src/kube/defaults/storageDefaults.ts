import { under, type Table } from './table.ts';
import { volumeSourceDefaults } from './volumeDefaults.ts';

/** Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go and pkg/apis/storage/v1/defaults.go. */
export const storageDefaults: Readonly<Record<string, Table>> = {
  '/PersistentVolume': {
    'spec.persistentVolumeReclaimPolicy': 'Retain',
    'spec.volumeMode': 'Filesystem',
    ...under('spec', volumeSourceDefaults),
  },
  'storage.k8s.io/StorageClass': { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
  'storage.k8s.io/CSIDriver': {
    'spec.attachRequired': true,
    'spec.podInfoOnMount': false,
    'spec.storageCapacity': false,
    'spec.fsGroupPolicy': 'ReadWriteOnceWithFSType',
    'spec.volumeLifecycleModes': ['Persistent'],
    'spec.requiresRepublish': false,
    'spec.seLinuxMount': false,
  },
};
