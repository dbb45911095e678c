import type { KubeObject } from '../../kube/objects.ts';
import { nearMissOf } from '../../kube/pods/nearMisses.ts';
import type { LabelSelector } from '../../kube/pods/selectors.ts';
import { podsWith } from '../../kube/pods/servicePods.ts';
import { resourceName } from '../../kube/resourceId.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingNetworkPolicy: SetRule = {
  meta: {
    id: 'dangling-network-policy',
    summary: 'A NetworkPolicy just misses the pods beside it',
    why: `A policy for pods that nobody has is accepted: what it was to protect stays open, and what it was to let in stays out. Many
laptops do not enforce policies at all, minikube's default network among them, so it shows in production.

Reported is a \`podSelector\` that no pod nearby meets, when a pod there differs in one label whose value is nearly the same: \`app:
cart\` and \`app: carts\`. Write the label of the pod. Empty selectors, other namespaces and pods that come from elsewhere are left alone.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['NetworkPolicy'],
    since: '0.1.0',
  },

  applies: (resource) => selectorsOf(resource).length > 0,

  *checkAll(policies, _context, all) {
    for (const policy of policies) {
      for (const selector of selectorsOf(policy)) {
        const entries = entriesOf(selector);
        if (entries.length === 0 || podsWith(entries, policy, all).length > 0) continue;
        const miss = nearMissOf(entries, policy, all);
        if (!miss) continue;
        const { pod, key, label } = miss;
        const at = selector.at('matchLabels').at(key);
        yield {
          resource: policy,
          at,
          message: `no pod has \`${key}: ${String(at.raw)}\`; write \`${key}: ${label}\`, as \`${resourceName(pod.resource.id)}\` does`,
          related: [{ resource: pod.resource, at: pod.labels.at(key), message: 'the label of the pods' }],
        };
      }
    }
  },
};

interface Peer {
  podSelector?: LabelSelector;
  namespaceSelector?: object;
}

interface NetworkPolicy extends KubeObject {
  spec?: {
    podSelector?: LabelSelector;
    ingress?: readonly { from?: readonly Peer[] }[];
    egress?: readonly { to?: readonly Peer[] }[];
  };
}

/** The selectors for pods of the policy's own namespace. */
function selectorsOf({ root }: Resource): Cursor<LabelSelector | undefined>[] {
  const spec = (root as Cursor<NetworkPolicy>).at('spec');
  const peers = [
    ...spec
      .at('ingress')
      .items()
      .flatMap((rule) => rule.at('from').items()),
    ...spec
      .at('egress')
      .items()
      .flatMap((rule) => rule.at('to').items()),
  ];
  const own = peers.filter((peer) => !peer.at('namespaceSelector').exists).map((peer) => peer.at('podSelector'));
  return [spec.at('podSelector'), ...own].filter((selector) => selector.at('matchLabels').entries().length > 0);
}

/** What a selector asks for by label; nothing where a value has yet to come. */
function entriesOf(selector: Cursor<LabelSelector | undefined>): readonly (readonly [string, string])[] {
  const entries = selector
    .at('matchLabels')
    .entries()
    .map(([key, { raw }]) => [key, String(raw)] as const);
  return entries.some(([key, value]) => isPlaceholder(key) || isPlaceholder(value)) ? [] : entries;
}
