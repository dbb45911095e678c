import { productKinds, type ProductKinds } from '../../clusters/productKinds.ts';
import { definitionsIn } from '../../kube/apis/definitions.ts';
import { installedIn } from '../../kube/apis/installers.ts';
import { serves } from '../../kube/targets/servedApis.ts';
import type { Target } from '../../model/target.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const distributionResource: SetRule = {
  meta: {
    id: 'distribution-resource',
    summary: 'A kind of object exists where one product runs',
    why: `k3s, and k3d with it, brings controllers that other clusters lack: one for \`HelmChart\` and \`HelmChartConfig\`, and Traefik with its
\`IngressRoute\` and \`Middleware\`. MetalLB hands out addresses of a network that only the laptop has. In a managed cluster such a manifest is
refused with \`no matches for kind\`.

Install charts with Helm, Flux or Argo CD. Write an Ingress or an HTTPRoute instead of an \`IngressRoute\`, or install Traefik in production
too. Keep the addresses of MetalLB in a local overlay.

Not found is what a local environment has, what the set itself defines or installs, and anything where \`generic\` is the only target: it may
be k3s. There is one finding for each file and product.`,
    category: 'apis',
    severity: 'warning',
    kinds: ['custom', 'GatewayClass'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  applies: ({ id }) => productKindOf(id) !== undefined,

  *checkAll(resources, { targets, role }, all) {
    const managed = targets.filter(({ cloud }) => cloud !== undefined);
    if (role === 'local' || managed.length === 0) return;
    const seen = new Set<string>();
    for (const resource of resources) {
      const known = productKindOf(resource.id)!;
      const key = `${known.group} ${resource.file}`;
      const lacking = managed.filter((target) => !has(target, known, resource));
      if (seen.has(key) || lacking.length === 0 || isBrought(resource, known, all)) continue;
      seen.add(key);
      yield {
        resource,
        at: (resource.root as Cursor<KubeObject>).at('kind'),
        message: `\`${known.name ?? resource.id.kind}\` belongs to ${known.product}, and other clusters do not know it; ${known.instead}`,
        targets: known.installedAs === undefined ? lacking.map(({ id }) => id) : [],
      };
    }
  },
};

function productKindOf({ group, kind, name }: Resource['id']): ProductKinds | undefined {
  return productKinds.find((known) => {
    return known.group === group && (known.kind ?? kind) === kind && (known.name ?? name) === name;
  });
}

/** Whether a described cluster serves the kind, or has the product. */
function has(target: Target, { installedAs }: ProductKinds, { id }: Resource): boolean {
  return serves(target, id) === true || (installedAs !== undefined && target.installed?.includes(installedAs) === true);
}

/** Whether the set defines the kind, or installs the product: once for a whole cluster, so wherever in the set that is. */
function isBrought({ id }: Resource, { name, installedAs }: ProductKinds, all: readonly Resource[]): boolean {
  if (name === undefined && definitionsIn(all).has(`${id.group}/${id.kind}`)) return true;
  return (
    installedAs !== undefined &&
    [...installedIn(all)].some((installed) => installed === installedAs || installed.startsWith(`${installedAs}-`))
  );
}
