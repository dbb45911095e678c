import { claimsOf, classOf } from '../../kube/storage/claims.ts';
import { lacksDefaultClass, suggestedClass } from '../../kube/targets/storageClasses.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import type { PersistentVolumeClaim, StorageClass } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const defaultStorageClass: SetRule = {
  meta: {
    id: 'default-storage-class',
    summary: 'A claim relies on a default StorageClass that a production platform does not have',
    why: `Every local product has a default StorageClass, so a claim without \`storageClassName\` is served on a laptop. GKE and AKS have one too.
Clusters of EKS made since Kubernetes 1.30 have none until somebody marks one, and Auto Mode makes no class at all: the claim stays \`Pending\`.

Let the overlay for EKS name a class that is there, such as \`gp3\` once you have created it, or deploy a StorageClass with the annotation
\`storageclass.kubernetes.io/is-default-class: "true"\`; where one is defined nearby, there is no finding. \`storageClassName: ""\` is something
else: it asks for a volume that somebody made by hand.

Somebody may have marked one since, so this is an error only for a cluster described under \`targets\`, of which all classes are known.`,
    category: 'storage',
    severity: 'warning',
    allowance: 'storage-class',
    kinds: ['workload', 'PersistentVolumeClaim'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  applies: (resource) => claimsOf(resource).length > 0,

  *checkAll(resources, { targets }, all) {
    const lacking = targets.filter(lacksDefaultClass);
    if (lacking.length === 0) return;
    const defaults = all.filter(isDefaultClass);
    for (const resource of resources) {
      if (defaults.some(({ file }) => isNearby(file, resource.file))) continue;
      for (const claim of claimsOf(resource)) {
        if (!claim.spec.at('accessModes').exists || classOf(claim).raw !== undefined || isBound(claim.spec)) continue;
        const titles = enumerate(
          lacking.map(({ title }) => title),
          2,
        );
        yield {
          resource,
          at: claim.spec,
          part: 'key',
          message: `the claim names no StorageClass, and ${titles} has no default until you mark one: it stays Pending; mark one, or name ${suggestedClass(lacking[0]!)}`,
          targets: lacking.filter(({ storageClassesAreAll }) => storageClassesAreAll).map(({ id }) => id),
        };
      }
    }
  },
};

/** A claim that names its volume, or picks one by its labels, needs no class. */
function isBound(spec: Cursor<PersistentVolumeClaim['spec']>): boolean {
  return spec.at('volumeName').exists || spec.at('selector').exists;
}

function isDefaultClass({ id, root }: Resource): boolean {
  if (id.kind !== 'StorageClass' || id.group !== 'storage.k8s.io') return false;
  const annotations = (root as Cursor<StorageClass>).at('metadata').at('annotations');
  return ['storageclass.kubernetes.io/is-default-class', 'storageclass.beta.kubernetes.io/is-default-class'].some(
    (key) => annotations.at(key).string() === 'true',
  );
}
