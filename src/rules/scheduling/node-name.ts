import { nodeChoicesOf } from '../../kube/pods/nodeDemands.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const nodeName: ResourceRule = {
  meta: {
    id: 'node-name',
    summary: 'A pod is tied to one node by its name',
    why: `Nodes of a cloud are replaced, with a new name, whenever Kubernetes is updated or the cluster grows. A pod tied to \`ip-10-0-1-17\` or
\`worker-2\` stays \`Pending\` from then on. GKE Autopilot refuses such a selector outright.

Select nodes by a label of your own, which the node pool gives to each new node. Names of local clusters' nodes are \`local-node-selector\`.`,
    category: 'scheduling',
    severity: 'warning',
    kinds: ['workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, { targets, distributions }) {
    if (isDump(resource)) return;
    for (const at of namesIn(resource)) {
      const name = at.string();
      if (!name || isPlaceholder(name) || distributions.some(({ nodeNames }) => nodeNames.some(({ pattern }) => pattern.test(name))))
        continue;
      yield {
        at,
        message: `the pod only runs on the node \`${name}\`, which will be replaced some day; select nodes by a label of your own`,
        targets: at.key === 'nodeName' ? [] : refusing(targets, 'node-name'),
      };
    }
  },
};

function namesIn(resource: Resource): Cursor[] {
  const direct = podsOf(resource).map(({ spec }) => spec.at('nodeName') as Cursor);
  const required = nodeChoicesOf(resource).filter((choice) => choice.required && choice.alternatives.length === 1);
  const selected = required.flatMap(({ alternatives }) => alternatives.flat()).filter(({ key }) => key === 'kubernetes.io/hostname');
  return [...direct, ...selected.flatMap(({ values }) => (values.length === 1 ? values : []))];
}

/** The scheduler writes \`nodeName\` into running pods. */
function isDump({ root }: Resource): boolean {
  const object = root as Cursor<{ metadata?: { uid?: string }; status?: { phase?: string } }>;
  return object.at('metadata').at('uid').exists || object.at('status').at('phase').exists;
}
