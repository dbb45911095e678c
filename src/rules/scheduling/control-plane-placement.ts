import { productKinds } from '../../clusters/productKinds.ts';
import { nodeChoicesOf } from '../../kube/pods/nodeDemands.ts';
import type { ResourceId } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

const roles: ReadonlySet<string> = new Set(['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master']);

export const controlPlanePlacement: ResourceRule = {
  meta: {
    id: 'control-plane-placement',
    summary: 'A pod wants to run on a control-plane node',
    why: `On a laptop the one node is the control plane too, so a pod that selects it is scheduled. EKS, GKE and AKS run the control plane for
you and show no such node: the pod stays \`Pending\`.

Remove the selector. A toleration of the control plane's taint alone does no harm, and is not found; neither is a preference, nor a part of the
cluster itself in \`kube-system\`.`,
    category: 'scheduling',
    severity: 'error',
    kinds: ['workload', 'custom-workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    if (resource.id.namespace === 'kube-system' || isOfProduct(resource.id)) return;
    for (const { alternatives, required } of nodeChoicesOf(resource)) {
      if (!required || !alternatives.every((demands) => demands.some(({ key }) => roles.has(key)))) continue;
      for (const { key, at, part } of alternatives.flat()) {
        if (!roles.has(key)) continue;
        yield {
          at,
          part,
          message: `no node of a managed cluster has the label \`${key}\`, so the pod stays Pending; remove the entry`,
          targets: targets.map(({ id }) => id),
        };
      }
    }
  },
};

/** Of a product that production lacks, such as the upgrades of k3s: distribution-resource finds the whole object. */
function isOfProduct({ group }: ResourceId): boolean {
  return productKinds.some((known) => known.group === group && known.kind === undefined);
}
