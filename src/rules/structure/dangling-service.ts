import type { Service } from '../../kube/objects.ts';
import { resourceName } from '../../kube/resourceId.ts';
import { unmetEntries, type Unmet } from '../../kube/pods/selectors.ts';
import { podsBeside, selectedPods, selectorEntriesOf, unmetCount, type LabelledPod } from '../../kube/pods/servicePods.ts';
import { isSlip } from '../../kube/values/slips.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingService: SetRule = {
  meta: {
    id: 'dangling-service',
    summary: 'A Service just misses the pods beside it',
    why: `A Service without pods is accepted, gets an address, and refuses every connection. Nothing in the cluster complains: it shows when
somebody calls.

Reported is a selector that no pod has, when a workload in the same file or folder, which no other Service selects, differs in one label whose
value is nearly the same: \`app: backend-api\` and \`app: backend\`. Write the label of the workload into the selector. Services without a
selector and those for pods that come from elsewhere are left alone.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['Service'],
    since: '0.1.0',
  },

  applies: (resource) => selectorEntriesOf(resource).length > 0,

  *checkAll(services, _context, all) {
    const selected = services.map((service) => selectedPods(service, all));
    const dangling = services.filter((_service, index) => selected[index]!.length === 0);
    if (dangling.length === 0) return;
    const served = new Set(selected.flat());
    for (const service of dangling) {
      const entries = selectorEntriesOf(service);
      const candidates = podsBeside(service, all).filter((pod) => unmetCount(entries, pod.labels) === 1 && !served.has(pod));
      const misses = candidates.flatMap((pod) => nearMiss(service, pod));
      const inFile = misses.filter(({ pod }) => pod.resource.file === service.file);
      const [miss, ...others] = inFile.length > 0 ? inFile : misses;
      if (!miss || others.length > 0) continue;
      const { pod, unmet } = miss;
      yield {
        resource: service,
        at: unmet.at,
        message: `no pod has \`${unmet.key}: ${unmet.wanted}\`; write \`${unmet.key}: ${unmet.label}\`, as \`${resourceName(pod.resource.id)}\` does`,
        related: [{ resource: pod.resource, at: pod.labels.at(unmet.key), message: 'the label of the pods' }],
      };
    }
  },
};

/** The one label in which a pod differs from what a Service wants, where it looks like a slip. */
function nearMiss(service: Resource, pod: LabelledPod): { readonly pod: LabelledPod; readonly unmet: Unmet }[] {
  const [unmet] = unmetEntries((service.root as Cursor<Service>).at('spec').at('selector'), pod.labels);
  return unmet?.wanted && unmet.label && isSlip(unmet.wanted, unmet.label) ? [{ pod, unmet }] : [];
}
