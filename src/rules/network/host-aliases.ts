import { customFields } from '../../kube/customFields.ts';
import { isPrivateAddress } from '../../kube/network/privateNetworks.ts';
import type { PodSpec } from '../../kube/objects.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

type HostAliases = PodSpec['hostAliases'];

export const hostAliases: ResourceRule = {
  meta: {
    id: 'host-aliases',
    summary: 'A pod ties a host name to an address of a private network',
    why: `\`hostAliases\` writes lines into \`/etc/hosts\` of the pod, and those win over DNS. With an address of a laptop's or a company's network the
pod works in that network only: in another one the name leads nowhere or to a stranger, and when the machine moves, every manifest that
knows its address is wrong.

Give the name to DNS, or give the machine a Service: one of \`type: ExternalName\` for a host name, one without a selector and an
EndpointSlice for an address. An overlay can then say where it leads, and pods use the same name everywhere.

Names for \`127.0.0.1\` are deliberate, and public addresses are the same everywhere: both are not found, and neither is what a local
environment has. Addresses of local products are \`local-address\`.`,
    category: 'network',
    severity: 'warning',
    kinds: ['workload', 'custom-workload'],
    since: '0.1.0',
  },

  applies: (resource) => aliasesOf(resource).some(({ exists }) => exists),

  *check(resource, { distributions, role }) {
    if (role === 'local') return;
    const localAddresses = distributions.flatMap(({ addresses }) => addresses);
    for (const alias of aliasesOf(resource).flatMap((list) => list.items())) {
      const at = alias.at('ip');
      const address = at.string()?.trim() ?? '';
      if (!isPrivateAddress(address) || localAddresses.some(({ pattern }) => pattern.test(address))) continue;
      const names = alias
        .at('hostnames')
        .items()
        .map((name) => `\`${name.string()}\``);
      if (names.length === 0) continue;
      const are = names.length === 1 ? 'is' : 'are';
      yield {
        at,
        message: `${enumerate(names, 3)} ${are} pinned to \`${address}\`, an address of one private network; let DNS answer, or write a Service for it`,
      };
    }
  },
};

function aliasesOf(resource: Resource): readonly Cursor<HostAliases>[] {
  return [
    ...podsOf(resource).map(({ spec }) => spec.at('hostAliases')),
    ...(customFields(resource, 'hostAliases') as Cursor<HostAliases>[]),
  ];
}
