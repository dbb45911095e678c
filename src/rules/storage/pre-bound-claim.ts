import type { PersistentVolume } from '../../kube/objects.ts';
import { claimsOf } from '../../kube/storage/claims.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { appendTo } from '../../model/appendTo.ts';
import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const preBoundClaim: SetRule = {
  meta: {
    id: 'pre-bound-claim',
    summary: 'A claim waits for one volume by name',
    why: `\`volumeName\` ties a claim to one PersistentVolume. In a cluster that has no volume of that name the claim stays \`Pending\`, and so does every
pod that mounts it. \`kubectl get -o yaml\` prints the field for every claim that is bound; such a name, \`pvc-\` and a uid, exists once in the
world. A volume that is a directory of one node takes the claim, and its pods, to that node.

Leave the field out, and let a StorageClass of the platform provision the volume. Where a share or a disk that exists is meant, write its
PersistentVolume beside the claim: a claim for a volume that any node can reach (\`nfs\`, \`csi\`) is not found, and neither is one in a local
environment.`,
    category: 'storage',
    severity: 'warning',
    kinds: ['PersistentVolumeClaim', 'workload'],
    since: '0.1.0',
  },

  applies: (resource) => namesOf(resource).length > 0,

  *checkAll(resources, { role }, all) {
    if (role === 'local') return;
    const volumes = volumesIn(all);
    for (const resource of resources) {
      for (const at of namesOf(resource)) {
        const name = at.string()!;
        const [volume, ...others] = volumes.get(name) ?? [];
        if (!volume) yield { resource, at, message: madeUpBy.test(name) ? madeByACluster(name) : madeElsewhere(name) };
        else if ([volume, ...others].every(isOfOneNode)) {
          yield {
            resource,
            at,
            message: `the claim binds to \`${name}\` alone, which lies on one node; leave \`volumeName\` out and name a StorageClass`,
            related: [{ resource: volume, at: (volume.root as Cursor<PersistentVolume>).at('metadata').at('name'), message: 'the volume' }],
          };
        }
      }
    }
  },
};

/** As every provisioner calls the volumes it makes. */
const madeUpBy = /^pvc-[\da-f]{8}-[\da-f-]+$/;

function madeByACluster(name: string): string {
  return `\`${name}\` is a volume that one cluster made, and in another the claim stays Pending; leave \`volumeName\` out`;
}

function madeElsewhere(name: string): string {
  return `no manifest here makes the volume \`${name}\`, and without it the claim stays Pending; leave \`volumeName\` out, or write the volume too`;
}

function namesOf(resource: Resource): readonly Cursor<string | undefined>[] {
  return claimsOf(resource)
    .map(({ spec }) => spec.at('volumeName'))
    .filter((name) => !isPlaceholder(name.string() ?? ''));
}

/** The PersistentVolumes of a set by name: they belong to the whole cluster, wherever they are written. */
const volumesIn = rememberLast((all: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> => {
  const volumes = new Map<string, Resource[]>();
  for (const resource of all)
    if (resource.id.kind === 'PersistentVolume' && resource.id.group === '') appendTo(volumes, resource.id.name, resource);
  return volumes;
});

function isOfOneNode({ root }: Resource): boolean {
  const spec = (root as Cursor<PersistentVolume>).at('spec');
  return spec.at('hostPath').exists || spec.at('local').exists;
}
