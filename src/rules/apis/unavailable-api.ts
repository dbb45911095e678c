import { apiVersionOf, lifecycleOf } from '../../kube/apis/apiLifecycle.ts';
import { definitionsIn } from '../../kube/apis/definitions.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { serves } from '../../kube/targets/servedApis.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const unavailableApi: SetRule = {
  meta: {
    id: 'unavailable-api',
    summary: 'A kind of object is not served by the described cluster',
    why: `What a cluster does not serve is refused with \`no matches for kind\`: the definition of a custom resource was never installed there, or in
another version.

Install what defines the kind, write the version that is served, or deploy the definition with the set. Found only for clusters described
under \`targets\` with all their \`apis\`, as \`k8sport target snapshot\` writes them. Versions that Kubernetes has removed are \`removed-api\`.`,
    category: 'apis',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkAll(resources, { targets }, all) {
    if (targets.every(({ apis }) => apis === undefined)) return;
    for (const resource of resources) {
      const { id } = resource;
      const lacking = targets.filter((target) => serves(target, id) === false);
      if (lacking.length === 0 || lifecycleOf(id)?.removedIn !== undefined || isDefined(resource, all)) continue;
      const others = (lacking[0]!.apis ?? []).filter((api) => api.startsWith(`${id.group}/`) && api.endsWith(`/${id.kind}`));
      const advice =
        others.length > 0
          ? `write ${enumerate(others.map((api) => `\`${api.slice(0, api.lastIndexOf('/'))}\``))}`
          : 'install what defines it first';
      yield {
        resource,
        at: (resource.root as Cursor<KubeObject>).at('apiVersion'),
        message: `${enumerate(
          lacking.map(({ title }) => title),
          3,
        )} serves no \`${id.kind}\` of \`${apiVersionOf(id)}\`; ${advice}`,
        targets: lacking.map((target) => target.id),
      };
    }
  },
};

function isDefined({ id }: Resource, all: readonly Resource[]): boolean {
  return (definitionsIn(all).get(`${id.group}/${id.kind}`) ?? []).some(({ versions }) => versions.has(id.version));
}
