import type { KubeObject } from '../../kube/objects.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { missingClass } from '../../kube/targets/missingClass.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { SetRule } from '../../model/rule.ts';

export const unavailableGatewayClass: SetRule = {
  meta: {
    id: 'unavailable-gateway-class',
    summary: 'A Gateway names a class that production does not have',
    why: `A Gateway is made real by the controller of its class. Where the class is missing, the Gateway gets no address, and nothing says why.
\`cloud-provider-kind\` is there in kind, \`gke-l7-global-external-managed\` and its like on GKE, \`approuting-istio\` on AKS.

Write the class of the platform you deploy to, in its overlay. Found are classes of kind, classes of a cloud where no chosen target runs,
and, for a cluster described under \`targets\`, each class it does not list. A GatewayClass that the set itself defines is there.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Gateway'],
    since: '0.1.0',
  },

  applies: ({ id }) => id.group === 'gateway.networking.k8s.io',

  *checkAll(gateways, context, all) {
    for (const resource of gateways) {
      const at = (resource.root as Cursor<Gateway>).at('spec').at('gatewayClassName');
      const name = at.string();
      if (!name || isPlaceholder(name)) continue;
      const missing = missingClass('GatewayClass', name, context, all);
      if (missing) yield { resource, at, ...missing };
    }
  },
};

interface Gateway extends KubeObject {
  spec?: { gatewayClassName?: string };
}
