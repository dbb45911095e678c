import { isNearby } from '../../kube/nearby/nearby.ts';
import type { StorageClass } from '../../kube/objects.ts';
import { isWorkload } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { SetRule } from '../../model/rule.ts';

export const localProvisioner: SetRule = {
  meta: {
    id: 'local-provisioner',
    summary: 'A StorageClass is served by the provisioner of a local cluster',
    why: `\`k8s.io/minikube-hostpath\`, \`docker.io/hostpath\`, \`rancher.io/local-path\` and \`microk8s.io/hostpath\` make directories on the node. No such
provisioner runs in a managed cluster, so claims of the class stay \`Pending\`; and if it did, the data would be lost with the node.

Let the production overlay define the class with the platform's own provisioner: \`ebs.csi.aws.com\`, \`pd.csi.storage.gke.io\`,
\`disk.csi.azure.com\`. Where the provisioner itself is installed nearby, there is no finding.`,
    category: 'storage',
    severity: 'error',
    allowance: 'storage-class',
    kinds: ['StorageClass'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *checkAll(classes, { targets, distributions }, all) {
    const installed = all.filter(({ id }) => isWorkload(id) && /provisioner/.test(id.name));
    for (const resource of classes) {
      const at = (resource.root as Cursor<StorageClass>).at('provisioner');
      const name = at.string();
      const owners = distributions.filter(({ storageClasses }) => storageClasses.some(({ provisioner }) => provisioner === name));
      if (owners.length === 0 || installed.some(({ file }) => isNearby(file, resource.file))) continue;
      yield {
        resource,
        at,
        message: `\`${name}\` is the provisioner of ${enumerate(
          owners.map(({ id }) => id),
          3,
        )}, so claims of this class stay Pending in production; define the class with the platform's own`,
        targets: targets.map(({ id }) => id),
      };
    }
  },
};
