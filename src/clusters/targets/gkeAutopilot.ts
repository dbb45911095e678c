import type { Target } from '../../model/target.ts';
import { baselineCapabilities } from '../baselineCapabilities.ts';
import { gke } from './gke.ts';

const security = 'docs.cloud.google.com GKE concepts/autopilot-security';

export const gkeAutopilot: Target = {
  ...gke,
  id: 'gke-autopilot',
  title: 'Google GKE Autopilot',
  refuses: ['external-ip', 'host-namespace', 'host-network', 'host-path', 'host-port', 'node-name', 'privileged'],
  networkPolicies: 'enforced',
  admission: 'Constraints called `autogke-…` refuse pods that reach for the node; requests are raised to what Autopilot sells.',
  readableHostPaths: ['/var/log'],
  capabilities: [...baselineCapabilities, 'NET_RAW', 'SYS_PTRACE'],
  volumes: [
    'configMap',
    'csi',
    'downwardAPI',
    'emptyDir',
    'ephemeral',
    'gcePersistentDisk',
    'hostPath',
    'nfs',
    'persistentVolumeClaim',
    'projected',
    'secret',
  ],
  givesSeccompProfile: true,
  managedNamespaces: ['kube-system', 'gke-gmp-system', 'gke-managed-'],
  largestPod: { 'ephemeral-storage': '10Gi' },
  sources: {
    ...gke.sources,
    refuses: `${security}; messages of the constraints autogke-disallow-privilege, -disallow-hostnamespaces, -no-write-mode-hostpath, -no-host-port, -node-affinity-selector-limitation`,
    networkPolicies: 'docs.cloud.google.com kubernetes-engine/docs/how-to/dataplane-v2 (always on in Autopilot)',
    admission: security,
    readableHostPaths: `${security} (autogke-no-write-mode-hostpath)`,
    capabilities: `${security} (autogke-default-linux-capabilities; NET_ADMIN only with --workload-policies=allow-net-admin)`,
    volumes: `${security}; GKE how-to/generic-ephemeral-volumes (ephemeral)`,
    givesSeccompProfile: 'GKE concepts/seccomp-in-gke; kubectl describe pod of Autopilot clusters, published by third parties',
    managedNamespaces:
      'messages of managed-namespaces-limitation, published by third parties (in `gmp-public` users may write: there is the OperatorConfig)',
    largestPod: 'messages of autogke-pod-limit-constraints, published by third parties',
  },
};
