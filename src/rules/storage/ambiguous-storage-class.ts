import { classOn, lacksClass } from '../../kube/targets/storageClasses.ts';
import { classNamesOf } from '../../kube/storage/claims.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const ambiguousStorageClass: ResourceRule = {
  meta: {
    id: 'ambiguous-storage-class',
    summary: 'A StorageClass has the same name locally and on a production platform, and is another one',
    why: `\`standard\` is the default of kind and minikube, a directory of the node. GKE has a class \`standard\` too: magnetic disks, bound at once to
a zone that the pod may not be scheduled to. The claim is served, so nobody notices that the database is slow.

Let the overlay for GKE name \`standard-rwo\` (balanced disks, bound when the pod is scheduled) or \`premium-rwo\`. Where a target lacks the name
altogether, \`local-storage-class\` says so.`,
    category: 'storage',
    severity: 'warning',
    allowance: 'storage-class',
    kinds: ['workload', 'PersistentVolumeClaim', 'custom-workload'],
    since: '0.1.0',
  },

  applies: (resource) => classNamesOf(resource).length > 0,

  *check(resource, { targets, distributions }) {
    for (const at of classNamesOf(resource)) {
      const name = at.string();
      if (name === undefined || at.key !== 'storageClassName') continue;
      const isLocal = distributions.some(({ storageClasses }) => storageClasses.some((local) => local.name === name));
      const sharing = targets.find((target) => classOn(target, name) && target.suggestedStorageClass !== name);
      if (!isLocal || !sharing || targets.some((target) => lacksClass(target, name))) continue;
      yield {
        at,
        message: `\`${name}\` is another class on ${sharing.title} than on a laptop; write \`${sharing.suggestedStorageClass}\` there`,
      };
    }
  },
};
