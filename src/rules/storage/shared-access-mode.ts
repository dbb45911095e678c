import { blockStorageClasses } from '../../clusters/blockStorageClasses.ts';
import { claimsOf, classOf } from '../../kube/storage/claims.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import type { PersistentVolume, StorageClass } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Target } from '../../model/target.ts';
import { classOn } from '../../kube/targets/storageClasses.ts';
import type { SetRule } from '../../model/rule.ts';

export const sharedAccessMode: SetRule = {
  meta: {
    id: 'shared-access-mode',
    summary: 'A claim wants a volume for many nodes from a class that serves one',
    why: `minikube, MicroK8s and Docker Desktop give \`ReadWriteMany\` to whoever asks: there is one node, and the volume is a directory of it. The
default classes of GKE and AKS, and \`gp2\` of EKS, are disks, which attach to one node: the claim stays \`Pending\`.

Write \`ReadWriteOnce\` where one pod uses the volume. Where several do, name a class of shared files: EFS on EKS, Filestore
(\`standard-rwx\`) on GKE, \`azurefile-csi\` on AKS. Claims of a class defined nearby, or of a volume made by hand, are not judged.`,
    category: 'storage',
    severity: 'warning',
    kinds: ['workload', 'PersistentVolumeClaim'],
    since: '0.1.0',
  },

  applies: (resource) => claimsOf(resource).length > 0,

  *checkAll(resources, { targets }, all) {
    const providers = all.filter(({ id }) => id.kind === 'StorageClass' || id.kind === 'PersistentVolume');
    for (const resource of resources) {
      for (const claim of claimsOf(resource)) {
        const { spec } = claim;
        const mode = spec
          .at('accessModes')
          .items()
          .find((item) => item.string() === 'ReadWriteMany' || item.string() === 'ReadOnlyMany');
        const name = classOf(claim);
        const isBound = spec.at('volumeName').exists || spec.at('selector').exists || name.raw === '';
        if (!mode || isBound || spec.at('volumeMode').string() === 'Block') continue;
        const breaks = targets.filter((target) => refuses(target, name.string(), mode.string()!));
        if (breaks.length === 0 && !blockStorageClasses.has(name.string() ?? '')) continue;
        if (providers.some((provider) => isNearby(provider.file, resource.file) && serves(provider, name.string()))) continue;
        const titles = enumerate(
          breaks.map(({ title }) => title),
          3,
        );
        const from = name.exists ? `the class \`${name.string()}\`` : `the default class of ${titles}`;
        yield {
          resource,
          at: mode,
          message: `\`${mode.string()}\` cannot be had from ${from}, a disk for one node; write \`ReadWriteOnce\`, or a class of shared files`,
          targets: breaks.map(({ id }) => id),
        };
      }
    }
  },
};

function refuses(target: Target, name: string | undefined, mode: string): boolean {
  const shared = classOn(target, name)?.sharedBy;
  return shared === 'one-node' || (shared === 'many-readers' && mode === 'ReadWriteMany');
}

/** Whether somebody brings a class or a volume along that the claim may get. */
function serves({ id, root }: Resource, name: string | undefined): boolean {
  if (id.kind === 'PersistentVolume') return (root as Cursor<PersistentVolume>).at('spec').at('storageClassName').string() === name;
  const annotations = (root as Cursor<StorageClass>).at('metadata').at('annotations');
  return id.name === name || (name === undefined && annotations.at('storageclass.kubernetes.io/is-default-class').string() === 'true');
}
