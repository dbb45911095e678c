import { pullPolicyBeside } from './pullPolicyBeside.ts';
import { isUnset, type Table } from './table.ts';

/** 0644, as JSON writes it. */
const readableByAll = 0o644;

/** Of the places a volume may come from, in pods and in PersistentVolumes. Source: as below. */
export const volumeSourceDefaults: Table = {
  'hostPath.type': '',
  'iscsi.iscsiInterface': 'default',
  'rbd.pool': 'rbd',
  'rbd.user': 'admin',
  'rbd.keyring': '/etc/ceph/keyring',
  'azureDisk.cachingMode': 'ReadWrite',
  'azureDisk.fsType': 'ext4',
  'azureDisk.readOnly': false,
  'azureDisk.kind': 'Shared',
  'scaleIO.storageMode': 'ThinProvisioned',
  'scaleIO.fsType': 'xfs',
};

/**
 * Of a volume of a pod. Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go, and the `+default` marks of
 * staging/src/k8s.io/api/core/v1/types.go.
 */
export const volumeDefaults: Table = {
  ...volumeSourceDefaults,
  emptyDir: (above) => (Object.entries(above(1)).every(([key, source]) => key === 'name' || isUnset(source)) ? {} : undefined),
  'configMap.defaultMode': readableByAll,
  'secret.defaultMode': readableByAll,
  'downwardAPI.defaultMode': readableByAll,
  'downwardAPI.items[].fieldRef.apiVersion': 'v1',
  'downwardAPI.items[].resourceFieldRef.divisor': '0',
  'projected.defaultMode': readableByAll,
  'projected.sources[].downwardAPI.items[].fieldRef.apiVersion': 'v1',
  'projected.sources[].downwardAPI.items[].resourceFieldRef.divisor': '0',
  'projected.sources[].serviceAccountToken.expirationSeconds': 3600,
  'ephemeral.volumeClaimTemplate.spec.volumeMode': 'Filesystem',
  'image.pullPolicy': pullPolicyBeside('reference'),
};
