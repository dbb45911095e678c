import { isNearby } from '../../kube/nearby/nearby.ts';
import { leadsSomewhere } from '../../kube/network/ingressBackends.ts';
import type { Ingress, KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const ingressWithoutClass: SetRule = {
  meta: {
    id: 'ingress-without-class',
    summary: 'An Ingress names no class, and only local controllers pick it up all the same',
    why: `minikube's ingress add-on, the ingress-nginx manifest for kind, the Traefik of k3s and MicroK8s's add-on serve an Ingress without
\`ingressClassName\`. So does GKE. On EKS and AKS nothing does, unless somebody marked an IngressClass as the default: there is no error, no
event, and no address either.

Write \`ingressClassName\`: \`alb\` with the AWS load balancer controller, \`webapprouting.kubernetes.azure.com\` with application routing on
AKS, \`nginx\` where you install ingress-nginx yourself. An IngressClass nearby that is the default makes it right.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Ingress'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  *checkAll(ingresses, { targets, role }, all) {
    const ignoring = targets.filter(({ classlessIngress }) => classlessIngress === 'ignored');
    if (ignoring.length === 0 || role === 'local') return;
    const defaults = all.filter(isDefaultClass);
    for (const resource of ingresses) {
      const ingress = resource.root as Cursor<Ingress>;
      const spec = ingress.at('spec');
      const annotations = ingress.at('metadata').at('annotations');
      if (!leadsSomewhere(spec) || spec.at('ingressClassName').exists || annotations.at('kubernetes.io/ingress.class').exists) continue;
      if (defaults.some(({ file }) => isNearby(file, resource.file))) continue;
      yield {
        resource,
        at: spec,
        part: 'key',
        message: `no class is named, and ${enumerate(
          ignoring.map(({ title }) => title),
          3,
        )} serve no such Ingress; write \`ingressClassName\``,
      };
    }
  },
};

function isDefaultClass({ id, root }: Resource): boolean {
  if (id.kind !== 'IngressClass') return false;
  const annotations = (root as Cursor<KubeObject>).at('metadata').at('annotations');
  return annotations.at('ingressclass.kubernetes.io/is-default-class').string() === 'true';
}
