import type { PersistentVolume } from '../../kube/objects.ts';
import { nodeChoicesOf } from '../../kube/pods/nodeDemands.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const nodeBoundPersistentVolume: ResourceRule = {
  meta: {
    id: 'node-bound-persistent-volume',
    summary: 'A PersistentVolume is a directory or disk of one node',
    why: `A volume of type \`local\`, or one whose \`nodeAffinity\` names a host, can be mounted on that node only. Every pod that uses it is tied to
the node, and the data is gone with it. Clouds replace nodes with each update of Kubernetes.

Let a StorageClass of the platform provision the volume: \`gp3\` on EKS, \`standard-rwo\` on GKE, \`managed-csi\` on AKS. Where the fast local
disk of a node is wanted for what may be lost, silence this with that reason. A node of a local cluster is \`local-node-selector\`.`,
    category: 'storage',
    severity: 'warning',
    kinds: ['PersistentVolume'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, { distributions }) {
    const local = (resource.root as Cursor<PersistentVolume>).at('spec').at('local');
    const hosts = nodeChoicesOf(resource).flatMap(({ alternatives }) =>
      alternatives.flat().filter(({ key }) => key === 'kubernetes.io/hostname'),
    );
    const at = local.exists ? local : hosts[0]?.at;
    const isLocal = (name: Cursor): boolean =>
      distributions.some(({ nodeNames }) => nodeNames.some(({ pattern }) => pattern.test(name.string() ?? '')));
    if (!at || (hosts.length > 0 && hosts.every(({ values }) => values.some(isLocal)))) return;
    yield {
      at,
      part: local.exists ? 'key' : 'value',
      message: 'the volume lies on one node, and is gone with it; let a StorageClass of the platform provision it',
    };
  },
};
