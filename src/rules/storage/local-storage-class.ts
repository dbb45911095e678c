import { targets as knownTargets } from '../../clusters/targets.ts';
import { classNamesOf } from '../../kube/storage/claims.ts';
import { providersOf } from '../../kube/storage/providedClasses.ts';
import { lacksClass, suggestedClass } from '../../kube/targets/storageClasses.ts';
import type { Distribution } from '../../model/distribution.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { SetRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

/** Names that some cloud ships too; on a cluster nothing is known of, they may well exist. */
const cloudClasses: ReadonlySet<string> = new Set(
  knownTargets.flatMap(({ storageClasses = [] }) => storageClasses.map(({ name }) => name)),
);

export const localStorageClass: SetRule = {
  meta: {
    id: 'local-storage-class',
    summary: 'A claim names a StorageClass of a local cluster that a production platform does not have',
    why: `Every local product ships a StorageClass of its own: kind and minikube \`standard\`, k3s, Rancher Desktop, colima and OrbStack
\`local-path\`, Docker Desktop \`hostpath\`, MicroK8s \`microk8s-hostpath\`. A claim that names a class the cluster lacks stays \`Pending\`, and
with it every pod that mounts the claim.

Let an overlay set the class for each environment: \`gp3\` on EKS (you create it), \`standard-rwo\` on GKE, \`managed-csi\` on AKS. A claim
without the field takes the cluster's default class, which EKS does not have since Kubernetes 1.30. \`standard\` exists on GKE too, as slow
disks; it is only reported where another target lacks it.

Where the class is defined nearby, or a PersistentVolume of that class for the claim to bind, there is no finding.`,
    category: 'storage',
    severity: 'error',
    allowance: 'storage-class',
    kinds: ['workload', 'PersistentVolumeClaim', 'custom-workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  applies: (resource) => classNamesOf(resource).length > 0,

  *checkAll(resources, { targets, distributions }, all) {
    const providers = providersOf(all);
    for (const resource of resources) {
      for (const at of classNamesOf(resource)) {
        const name = at.string();
        if (name === undefined || (at.key === 'storageClass' && cloudClasses.has(name))) continue;
        const products = productsWith(name, distributions);
        const lacking = targets.filter((target) => lacks(target, name));
        if (products.length === 0 || lacking.length === 0) continue;
        if (providers.near(name, resource.file).length > 0) continue;
        const owners = enumerate(
          products.map(({ id }) => id),
          3,
        );
        yield {
          resource,
          at,
          message: `\`${name}\` is a StorageClass of ${owners}; ${consequence(lacking[0]!)}`,
          targets: lacking.map(({ id }) => id),
        };
      }
    }
  },
};

/** Those whose default it is first: that is where people have it from. */
function productsWith(name: string, distributions: readonly Distribution[]): readonly Distribution[] {
  const isDefault = ({ storageClasses }: Distribution): boolean => storageClasses.some((local) => local.name === name && local.isDefault);
  const products = distributions.filter(({ storageClasses }) => storageClasses.some((local) => local.name === name));
  return [...products.filter(isDefault), ...products.filter((product) => !isDefault(product))];
}

function consequence(target: Target): string {
  return target.storageClasses
    ? `on ${target.title} the claim stays Pending: write ${suggestedClass(target)} there`
    : `no production platform ships it: write ${target.suggestedStorageClass}`;
}

function lacks(target: Target, name: string): boolean {
  return target.storageClasses ? lacksClass(target, name) : !cloudClasses.has(name);
}
