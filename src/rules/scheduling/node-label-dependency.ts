import { nodeLabels as cloudLabels } from '../../clusters/cloudMarks.ts';
import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import { type NodeDemand, nodeChoicesOf } from '../../kube/pods/nodeDemands.ts';
import { resourceName } from '../../kube/resourceId.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { NodeLabelSetting } from '../../model/localCluster.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterConfigRule } from '../../model/rule.ts';

export const nodeLabelDependency: ClusterConfigRule = {
  meta: {
    id: 'node-label-dependency',
    summary: 'A pod needs a node label that the configuration of the local cluster sets',
    why: `\`labels\` and \`node-labels\` of kind, \`nodeLabels\` of k3d: what the configuration writes on the nodes of the laptop, production nodes do not have
by themselves. A pod that selects such a label stays \`Pending\` there.

Give the same label to a node pool of the platform, or select a label that it sets. Where only a local environment needs the label, or the
scheduler can do without, this is an info, and so it is where \`local-node-selector\` finds the selector itself. Labels that platforms set
themselves are no finding, since to have them on a laptop too is good practice.`,
    category: 'scheduling',
    severity: 'warning',
    since: '0.1.0',
  },

  appliesTo: ({ labels }) => labels.length > 0,

  *checkClusterConfig({ resource, labels }, { objects, otherObjects, distributions }) {
    const isOther = new Set(otherObjects);
    const seen = new Set<string>();
    for (const label of labels) {
      const { key, value } = label;
      if (seen.has(`${key}=${value}`) || isOfPlatforms(key)) continue;
      seen.add(`${key}=${value}`);
      const users = objects.flatMap((object) => dependenciesOf(object, label));
      const [first] = users;
      if (!first) continue;
      const isStuck = users.some(({ object, isRequired }) => isRequired && isOther.has(object));
      const others = new Set(users.map(({ object }) => object)).size - 1;
      const more = others > 0 ? ` and ${others} more` : '';
      yield {
        ...whereWritten(resource, label),
        message: `\`${resourceName(first.object.id)}\`${more} selects \`${key}\`, which is set on nodes here only; give a node pool in production the label, or select another`,
        ...((!isStuck || isKnown(label, distributions)) && { severity: 'info' as const }),
        related: users.slice(0, 5).map(({ object, demand }) => ({ resource: object, at: demand.at, message: 'needs the label' })),
      };
    }
  },
};

interface Dependency {
  readonly object: Resource;
  readonly demand: NodeDemand;
  readonly isRequired: boolean;
}

function dependenciesOf(object: Resource, { key, value }: NodeLabelSetting): Dependency[] {
  return nodeChoicesOf(object).flatMap(({ alternatives, required }) =>
    alternatives
      .flat()
      .filter((demand) => demand.key === key && (demand.values.length === 0 || demand.values.some((each) => String(each.raw) === value)))
      .map((demand) => ({ object, demand, isRequired: required && alternatives.length === 1 })),
  );
}

/** Labels of Kubernetes itself, which every platform writes. Source: kubernetes.io reference/labels-annotations-taints. */
const written = /^(?:topology\.kubernetes\.io|failure-domain\.beta\.kubernetes\.io|(?:beta\.)?kubernetes\.io|node\.kubernetes\.io)\//;

function isOfPlatforms(key: string): boolean {
  return written.test(key) || cloudLabels.some(({ prefix }) => key.startsWith(prefix));
}

/** Whether `local-node-selector` knows the label. */
function isKnown({ key, value }: NodeLabelSetting, distributions: readonly Distribution[]): boolean {
  return distributions.some(({ nodeLabels }) => nodeLabels.some((label) => label.key === key && (label.value ?? value) === value));
}
