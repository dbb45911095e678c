import type { Service } from '../../kube/objects.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const staticLoadBalancerAddress: ResourceRule = {
  meta: {
    id: 'static-load-balancer-address',
    summary: 'A Service asks for one certain address',
    why: `An address in \`loadBalancerIP\` or \`externalIPs\` belongs to one network: MetalLB's pool on the laptop, one company's data centre. A cloud
gives it to nobody, or to somebody else. Kubernetes has called \`loadBalancerIP\` deprecated since 1.24 and \`externalIPs\` since 1.36, and GKE
Autopilot refuses the latter.

Let DNS follow the address that the load balancer gets, or reserve one and name it with the platform's own annotation in its overlay.`,
    category: 'network',
    severity: 'warning',
    allowance: 'service-type',
    kinds: ['Service'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const spec = (resource.root as Cursor<Service>).at('spec');
    const fields = [spec.at('loadBalancerIP'), ...spec.at('externalIPs').items()];
    for (const at of fields) {
      const address = at.string();
      if (!address || isPlaceholder(address)) continue;
      yield {
        at,
        message: `\`${address}\` is an address of one network; remove it, or reserve one and name it with the platform's annotation`,
        targets: at.path.includes('externalIPs') ? refusing(targets, 'external-ip') : [],
      };
    }
  },
};
