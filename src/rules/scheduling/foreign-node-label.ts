import { nodeLabels } from '../../clusters/cloudMarks.ts';
import { foreignCloud } from '../../clusters/foreignCloud.ts';
import { nodeChoicesOf } from '../../kube/pods/nodeDemands.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const foreignNodeLabel: ResourceRule = {
  meta: {
    id: 'foreign-node-label',
    summary: 'An object wants a node with a label of another cloud',
    why: `\`eks.amazonaws.com/nodegroup\`, \`cloud.google.com/gke-nodepool\` and \`kubernetes.azure.com/agentpool\` are written by one cloud on its own
nodes. On another one no node carries them, so the pod stays \`Pending\`.

Select nodes by labels that every cloud writes (\`kubernetes.io/arch\`, \`topology.kubernetes.io/zone\`, \`node.kubernetes.io/instance-type\`) or by
one of your own, and leave the cloud's to its overlay. Reported only where no chosen target runs in the cloud the label is from.`,
    category: 'scheduling',
    severity: 'warning',
    kinds: ['workload', 'PersistentVolume', 'custom-workload'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    for (const { alternatives, required } of nodeChoicesOf(resource)) {
      const isOnlyChoice = required && alternatives.length === 1;
      for (const { key, at, part } of alternatives.flat()) {
        const cloud = foreignCloud(key, nodeLabels, targets);
        if (!cloud) continue;
        yield {
          at,
          part,
          message: `only nodes on ${cloud} have the label \`${key}\`; select a label that nodes on ${targets[0]!.title} have`,
          targets: isOnlyChoice ? targets.map(({ id }) => id) : [],
        };
      }
    }
  },
};
