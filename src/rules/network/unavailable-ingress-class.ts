import { localHostReason } from '../../kube/network/localHosts.ts';
import { isPublicName } from '../../kube/network/publicNames.ts';
import type { Ingress } from '../../kube/objects.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { missingClass } from '../../kube/targets/missingClass.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { SetRule } from '../../model/rule.ts';

export const unavailableIngressClass: SetRule = {
  meta: {
    id: 'unavailable-ingress-class',
    summary: 'An Ingress names a class that production does not have',
    why: `An Ingress is served by the controller of its class. Where there is none, nothing happens: no error, no event, no address. \`traefik\` is
the class of the controller in k3s, \`public\` that of MicroK8s, \`alb\` that of AWS, \`webapprouting.kubernetes.azure.com\` that of Azure.

Write the class of the controller you deploy to, in its overlay, or install the controller first. Found are classes of a local product that the
set does not install, classes of a cloud where no chosen target runs, and, for a cluster described under \`targets\`, each class it does not
list. An Ingress with a certificate for a public name is not found: somebody answers it already, with a Traefik of their own perhaps. Neither
is \`nginx\` on the platforms k8sport knows: there somebody has to install it in any case.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Ingress'],
    since: '0.1.0',
  },

  *checkAll(ingresses, context, all) {
    for (const resource of ingresses) {
      const ingress = resource.root as Cursor<Ingress>;
      const field = ingress.at('spec').at('ingressClassName');
      const at: Cursor = field.exists ? field : ingress.at('metadata').at('annotations').at('kubernetes.io/ingress.class');
      const name = at.string();
      if (!name || isPlaceholder(name)) continue;
      // What an annotation names need not be an object.
      const targets = field.exists ? context.targets : context.targets.map(({ ingressClasses: _all, ...target }) => target);
      const missing = missingClass('IngressClass', name, { ...context, targets }, all);
      if (missing && !(missing.targets.length === 0 && isServed(ingress))) yield { resource, at, ...missing };
    }
  },
};

/** Whether users reach it already: nobody asks for a certificate of a public name on a laptop. */
function isServed(ingress: Cursor<Ingress>): boolean {
  const names = ingress
    .at('spec')
    .at('tls')
    .items()
    .flatMap((entry) => entry.at('hosts').items());
  return names.some((name) => isPublicName(name.string() ?? '') && !reserved.test(name.string()!) && !localHostReason(name.string()!));
}

/** RFC 2606: names for documentation. */
const reserved = /(?:^|\.)example(?:\.(?:com|net|org))?$/;
