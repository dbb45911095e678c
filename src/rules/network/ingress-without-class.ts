import { ingressDialects, type IngressDialect } from '../../clusters/ingressDialects.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import { leadsSomewhere } from '../../kube/network/ingressBackends.ts';
import type { Ingress, KubeObject, ObjectMeta } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Change } from '../../model/change.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Fix } from '../../model/fix.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const ingressWithoutClass: SetRule = {
  meta: {
    id: 'ingress-without-class',
    summary: 'An Ingress names no class, and only local controllers pick it up all the same',
    why: `minikube's ingress add-on, the ingress-nginx manifest for kind, the Traefik of k3s and MicroK8s's add-on serve an Ingress without
\`ingressClassName\`. So does GKE. On EKS and AKS nothing does, unless somebody marked an IngressClass as the default: there is no error, no
event, and no address either.

Write \`ingressClassName\`: \`alb\` with the AWS load balancer controller, \`webapprouting.kubernetes.azure.com\` with application routing on
AKS, \`nginx\` where you install ingress-nginx yourself. An IngressClass nearby that is the default makes it right. So does an Ingress of the
same name nearby that has a class, since one of the two is a patch, and so do annotations of Traefik or GKE, which serve such an Ingress.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Ingress'],
    spares: ['test', 'example'],
    fixable: 'unsafe',
    since: '0.1.0',
  },

  *checkAll(ingresses, { targets, role }, all) {
    const ignoring = targets.filter(({ classlessIngress }) => classlessIngress === 'ignored');
    if (ignoring.length === 0 || role === 'local') return;
    const defaults = all.filter(isDefaultClass);
    const classed = new NearbyIndex<Resource>();
    for (const resource of ingresses) if (hasClass(resource)) classed.add(resource.id.name, resource.file, resource);
    for (const resource of ingresses) {
      const spec = (resource.root as Cursor<Ingress>).at('spec');
      if (!leadsSomewhere(spec) || hasClass(resource)) continue;
      if (defaults.some(({ file }) => isNearby(file, resource.file)) || classed.near(resource.id.name, resource.file).length > 0) continue;
      const dialect = dialectOf((resource.root as Cursor<Ingress>).at('metadata').at('annotations'));
      if (dialect?.servesClassless) continue;
      const fix = fixOf(ignoring, dialect);
      yield {
        resource,
        at: spec,
        part: 'key',
        message: `no class is named, and ${enumerate(
          ignoring.map(({ title }) => title),
          3,
        )} serve no such Ingress; write \`ingressClassName${dialect ? `: ${dialect.className}` : ''}\``,
        ...(fix && { fix }),
      };
    }
  },
};

/** Where all have the same single class, and the annotations are for no other controller. It may not be there on a laptop. */
function fixOf(ignoring: readonly Target[], dialect: IngressDialect | undefined): Fix | undefined {
  const [first, ...others] = ignoring.map(({ ingressClasses }) => ingressClasses ?? []);
  const [name] = first!;
  const isOnly = first!.length === 1 && others.every((classes) => classes.length === 1 && classes[0] === name);
  if (name === undefined || !isOnly || (dialect && dialect.className !== name)) return undefined;
  const change: Change = { do: 'set', path: ['spec', 'ingressClassName'], value: name };
  return { title: `set \`ingressClassName\` to \`${name}\``, safety: 'unsafe', changes: [change] };
}

function hasClass({ root }: Resource): boolean {
  const ingress = root as Cursor<Ingress>;
  return (
    ingress.at('spec').at('ingressClassName').exists || ingress.at('metadata').at('annotations').at('kubernetes.io/ingress.class').exists
  );
}

function dialectOf(annotations: Cursor<ObjectMeta['annotations']>): IngressDialect | undefined {
  const keys = annotations.entries().map(([key]) => key);
  return ingressDialects.find(({ prefix }) => keys.some((key) => key.startsWith(prefix)));
}

function isDefaultClass({ id, root }: Resource): boolean {
  if (id.kind !== 'IngressClass') return false;
  const annotations = (root as Cursor<KubeObject>).at('metadata').at('annotations');
  return annotations.at('ingressclass.kubernetes.io/is-default-class').string() === 'true';
}
