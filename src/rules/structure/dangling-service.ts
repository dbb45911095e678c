import type { Service } from '../../kube/objects.ts';
import { resourceName } from '../../kube/resourceId.ts';
import { nearMissOf, type NearMiss } from '../../kube/pods/nearMisses.ts';
import { unmetEntries } from '../../kube/pods/selectors.ts';
import { podsBeside, selectedPods, selectorEntriesOf, unmetCount, type LabelledPod } from '../../kube/pods/servicePods.ts';
import { isMisspelt } from '../../kube/values/misspellings.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingService: SetRule = {
  meta: {
    id: 'dangling-service',
    summary: 'A Service just misses the pods beside it',
    why: `A Service without pods is accepted, gets an address, and refuses every connection. Nothing in the cluster complains: it shows
when somebody calls.

Reported is a selector that no pod has, when a pod nearby differs in one label whose value is nearly the same: \`app: fronted\` and \`app:
frontend\`. So is one beside a workload that no other Service selects and that has the name of the Service. Write the label of the
workload into the selector. Services without a selector and those for pods that come from elsewhere are left alone.`,
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
      const miss = nearMissOf(selectorEntriesOf(service), service, all) ?? unservedBeside(service, served, all);
      if (!miss) continue;
      const { pod, key, label } = miss;
      const at = (service.root as Cursor<Service>).at('spec').at('selector').at(key);
      yield {
        resource: service,
        at,
        message: `no pod has \`${key}: ${String(at.raw)}\`; write \`${key}: ${label}\`, as \`${resourceName(pod.resource.id)}\` does`,
        related: [{ resource: pod.resource, at: pod.labels.at(key), message: 'the label of the pods' }],
      };
    }
  },
};

/** The one pod in the folder that no Service selects, where it or its workload has the name of this one. */
function unservedBeside(service: Resource, served: ReadonlySet<LabelledPod>, all: readonly Resource[]): NearMiss | undefined {
  const entries = selectorEntriesOf(service);
  const candidates = podsBeside(service, all).filter((pod) => unmetCount(entries, pod.labels) === 1 && !served.has(pod));
  const misses = candidates.flatMap((pod): NearMiss[] => {
    const [unmet] = unmetEntries((service.root as Cursor<Service>).at('spec').at('selector'), pod.labels);
    if (!unmet?.label || !nameKeys.has(unmet.key)) return [];
    const { key, label } = unmet;
    return [label, pod.resource.id.name].some((name) => isNamesake(service.id.name, name)) ? [{ pod, key, label }] : [];
  });
  const inFile = misses.filter(({ pod }) => pod.resource.file === service.file);
  const [miss, ...others] = inFile.length > 0 ? inFile : misses;
  return others.length === 0 ? miss : undefined;
}

/** The labels by which pods are told apart; others may be about versions or colours. */
const nameKeys: ReadonlySet<string> = new Set(
  'app name run service component k8s-app app.kubernetes.io/name app.kubernetes.io/component io.kompose.service'.split(' '),
);

function isNamesake(name: string, other: string): boolean {
  return name === other || isMisspelt(name, other);
}
