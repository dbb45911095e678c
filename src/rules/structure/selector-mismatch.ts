import type { PodTemplate, Workload } from '../../kube/objects.ts';
import { unmetEntries, unmetExpressions, type LabelSelector, type Unmet } from '../../kube/pods/selectors.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const selectorMismatch: ResourceRule = {
  meta: {
    id: 'selector-mismatch',
    summary: 'A workload does not select its own pods',
    why: `The labels of \`spec.template\` must match \`spec.selector\`, or the workload would never see the pods it makes. Every API server refuses
such an object. It happens when a label is renamed in one of the two places.

Write the same labels in both. The selector of a Deployment, StatefulSet or DaemonSet that runs already cannot be changed: there, change
the label of the template. A template without any label is taken for a patch.`,
    category: 'structure',
    severity: 'error',
    kinds: ['DaemonSet', 'Deployment', 'Job', 'ReplicaSet', 'ReplicationController', 'StatefulSet'],
    since: '0.1.0',
  },

  applies: (resource) => selectorOf(resource).exists,

  *check(resource, { targets }) {
    const breaks = targets.map(({ id }) => id);
    for (const { template, spec } of podsOf(resource)) {
      // A patch leaves out what it does not change, and most often all labels.
      const isWhole = spec
        .at('containers')
        .items()
        .some((container) => container.at('image').exists);
      if (!isWhole || template.at('metadata').at('labels').entries().length === 0) continue;
      for (const unmet of unmetBy(template, resource)) {
        yield {
          at: unmet.at,
          message: messageFor(unmet),
          targets: breaks,
          ...(unmet.label !== undefined && {
            related: [{ resource, at: template.at('metadata').at('labels').at(unmet.key), message: 'the label of the template' }],
          }),
        };
      }
    }
  },
};

function selectorOf({ root }: Resource): Cursor<object | undefined> {
  return (root as Cursor<Workload>).at('spec').at('selector');
}

function unmetBy(template: Cursor<PodTemplate | undefined>, resource: Resource): Unmet[] {
  const labels = template.at('metadata').at('labels');
  const selector = selectorOf(resource);
  if (resource.id.kind === 'ReplicationController') return unmetEntries(selector, labels);
  const byLabels = selector as Cursor<LabelSelector>;
  return [...unmetEntries(byLabels.at('matchLabels'), labels), ...unmetExpressions(byLabels, labels)];
}

function messageFor({ key, wanted, label }: Unmet): string {
  if (wanted === undefined)
    return `the labels of the template do not meet this requirement on \`${key}\`, so the object is refused; change one of the two`;
  return label === undefined
    ? `the template has no label \`${key}\`, so the object is refused; write \`${key}: ${wanted}\` below \`template.metadata.labels\``
    : `\`${key}: ${wanted}\` is not the template's \`${key}: ${label}\`, so the object is refused; write the same in both`;
}
