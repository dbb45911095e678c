import type { Plain } from '../continuity/someObjects.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object as a cluster gives it back after `kubectl apply`: with what the API server and controllers write into it. */
export function stored(object: Plain): Plain {
  const copy = structuredClone(object);
  copy.metadata = {
    ...copy.metadata,
    annotations: { ...copy.metadata.annotations, [lastApplied]: JSON.stringify(object) },
    creationTimestamp: '2026-03-02T09:14:05Z',
    generation: 2,
    managedFields: [{ manager: 'kubectl', operation: 'Apply', fieldsV1: { 'f:spec': {} } }],
    resourceVersion: '412',
    uid: '0d0e6a6b-53bb-4d8b-a1a4-3a1c9d60f101',
  };
  ofKind[object.kind]?.(copy);
  return copy;
}

const ofKind: Readonly<Record<string, (copy: Plain) => void>> = {
  Deployment(copy) {
    copy.metadata.annotations['deployment.kubernetes.io/revision'] = '1';
    copy.spec.template.metadata.creationTimestamp = null;
    copy.status = { replicas: 1, conditions: [{ type: 'Available', status: 'True' }] };
  },
  Service(copy) {
    copy.spec = { ...copy.spec, clusterIP: '10.96.14.2', clusterIPs: ['10.96.14.2'], ipFamilies: ['IPv4'] };
    if (copy.spec.type === 'NodePort') for (const [index, port] of copy.spec.ports.entries()) port.nodePort ??= 31_000 + index;
    copy.status = { loadBalancer: {} };
  },
  PersistentVolumeClaim(copy) {
    Object.assign(copy.metadata.annotations, {
      'pv.kubernetes.io/bind-completed': 'yes',
      'pv.kubernetes.io/bound-by-controller': 'yes',
      'volume.kubernetes.io/storage-provisioner': 'rancher.io/local-path',
      'volume.kubernetes.io/selected-node': 'kind-control-plane',
    });
    copy.metadata.finalizers = ['kubernetes.io/pvc-protection'];
    copy.spec = { storageClassName: 'standard', ...copy.spec, volumeName: 'pvc-0d0e6a6b' };
    copy.status = { phase: 'Bound' };
  },
  HorizontalPodAutoscaler(copy) {
    copy.status = { currentReplicas: 1 };
  },
};
