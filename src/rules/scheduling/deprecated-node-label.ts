import { deprecatedNodeLabels } from '../../clusters/deprecatedNodeLabels.ts';
import { type NodeLabelKey, nodeLabelKeysOf } from '../../kube/pods/nodeLabelKeys.ts';
import type { Fix } from '../../model/fix.ts';
import { isMap } from '../../model/isMap.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';

export const deprecatedNodeLabel: ResourceRule = {
  meta: {
    id: 'deprecated-node-label',
    summary: 'A pod looks for nodes by a label that has another name now',
    why: `\`beta.kubernetes.io/os\`, \`beta.kubernetes.io/arch\`, \`beta.kubernetes.io/instance-type\` and the zone and region below
\`failure-domain.beta.kubernetes.io/\` were given names without \`beta\` in Kubernetes 1.14 and 1.17. Nodes still carry both, and the API server
warns of the old ones, but a node that comes from elsewhere (a virtual kubelet, an autoscaler that reasons about nodes it has yet to make) may
know the new ones only. Then the pod stays \`Pending\`.

Write the name that is given. Every node of a supported version has it.`,
    category: 'scheduling',
    severity: 'info',
    kinds: ['workload'],
    fixable: 'safe',
    since: '0.1.0',
  },

  *check(resource) {
    for (const label of nodeLabelKeysOf(resource)) {
      const { key, at, part } = label;
      const renamed = deprecatedNodeLabels.get(key);
      if (!renamed) continue;
      const fix = fixOf(resource, label, renamed.successor);
      yield {
        at,
        part,
        message: `the label \`${key}\` is deprecated since Kubernetes ${renamed.since}; write \`${renamed.successor}\``,
        ...(fix && { fix }),
      };
    }
  },
};

/** Rendered, it may be joined by the old name from a patch, also in other overlays. */
function fixOf({ root, isRendered }: Resource, { at: { path }, part }: NodeLabelKey, successor: string): Fix | undefined {
  const head = { title: `write \`${successor}\``, safety: isRendered ? 'unsafe' : 'safe' } as const;
  if (part === 'value') return { ...head, changes: [{ do: 'set', path, value: successor }] };
  const holder = valueAtPath(root.raw, path.slice(0, -1));
  if (isMap(holder) && Object.hasOwn(holder, successor)) return undefined;
  return { ...head, changes: [{ do: 'rename', path, to: successor }] };
}
