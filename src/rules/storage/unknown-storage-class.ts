import { classOwners } from '../../clusters/classOwners.ts';
import { classNamesOf } from '../../kube/storage/claims.ts';
import { providersOf } from '../../kube/storage/providedClasses.ts';
import { missingClass } from '../../kube/targets/missingClass.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { isSlip } from '../../kube/values/slips.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { RuleContext, SetRule } from '../../model/rule.ts';

export const unknownStorageClass: SetRule = {
  meta: {
    id: 'unknown-storage-class',
    summary: 'A claim names a StorageClass that a chosen platform does not have',
    why: `A claim that names a class the cluster lacks stays \`Pending\`, and with it every pod that mounts the claim. \`gp3\` is a class on AWS,
\`standard-rwo\` on Google Cloud, \`managed-csi\` on Azure; on another cloud they do not exist.

Let an overlay set the class for each platform. Found are classes of a cloud where no chosen target runs, names with a slip in them, and,
for a cluster described under \`targets\`, each class it does not list. Classes of local products are \`local-storage-class\`. A class that
nobody knows may well have been made by hand: describe the cluster, and k8sport knows it too.`,
    category: 'storage',
    severity: 'error',
    allowance: 'storage-class',
    kinds: ['workload', 'PersistentVolumeClaim', 'custom-workload'],
    since: '0.1.0',
  },

  applies: (resource) => classNamesOf(resource).some(({ key }) => key !== 'storageClass'),

  *checkAll(resources, context, all) {
    const nearby = providersOf(all);
    for (const resource of resources) {
      for (const at of classNamesOf(resource)) {
        const name = at.string();
        // Below \`storageClass\` there may be a class of buckets.
        if (!name || at.key === 'storageClass' || isPlaceholder(name) || isLocal(name, context.distributions)) continue;
        if (nearby.near(name, resource.file).length > 0) continue;
        const missing = missingClass('StorageClass', name, context, all) ?? slipIn(name, context);
        if (missing) yield { resource, at, ...missing };
      }
    }
  },
};

function isLocal(name: string, distributions: readonly Distribution[]): boolean {
  return distributions.some(({ storageClasses }) => storageClasses.some((local) => local.name === name));
}

/** A name that is nearly that of a class on a target, and no class on any. */
function slipIn(
  name: string,
  { targets }: Pick<RuleContext, 'targets'>,
): { readonly message: string; readonly targets: readonly string[] } | undefined {
  const known = targets.flatMap((target) => (target.storageClasses ?? []).map((each) => ({ target, name: each.name })));
  if (known.some((each) => each.name === name) || classOwners.some(({ names }) => names.includes(name))) return undefined;
  const meant = known.find((each) => isSlip(name, each.name) && !name.startsWith(each.name));
  if (!meant) return undefined;
  const { target } = meant;
  return { message: `${target.title} has no StorageClass \`${name}\`; did you mean \`${meant.name}\`?`, targets: [target.id] };
}
