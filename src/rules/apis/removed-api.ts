import { adviceOf, apiVersionOf, lifecycleOf, type ApiLifecycle } from '../../kube/apis/apiLifecycle.ts';
import { definitionsIn } from '../../kube/apis/definitions.ts';
import { migrationOf } from '../../kube/apis/migrations/migrationOf.ts';
import { minorsOf } from '../../kube/apis/kubernetesVersion.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import { serves } from '../../kube/targets/servedApis.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const removedApi: SetRule = {
  meta: {
    id: 'removed-api',
    summary: 'The version of an API is no longer served',
    why: `A local cluster stays at the version it was created with, often for years. Managed clusters are upgraded, and Kubernetes drops old
versions of its APIs on the way: \`extensions/v1beta1\` for most kinds in 1.16 and for Ingress in 1.22, \`batch/v1beta1\` and PodSecurityPolicy
in 1.25. What is written for such a version is refused with \`no matches for kind\`.

Write the version that is named. For some kinds more has to change: an Ingress of \`networking.k8s.io/v1\` needs \`pathType\` and
\`backend.service.name\`, workloads of \`apps/v1\` need \`spec.selector\`, definitions of custom resources a schema for each version, webhooks
\`sideEffects\` and \`admissionReviewVersions\`. \`kubectl convert\` does most of it.

Each target is judged by the newest version it offers, unless \`--kubernetes\` or \`kubernetes\` in the configuration names one. Old versions
of cert-manager's and Istio's APIs are found too, unless a definition nearby still serves them.`,
    category: 'apis',
    severity: 'error',
    fixable: 'safe',
    since: '0.1.0',
  },

  *checkAll(resources, context, all) {
    for (const resource of resources) {
      const lifecycle = lifecycleOf(resource.id);
      if (lifecycle?.removedIn === undefined) continue;
      const { removedIn, product } = lifecycle;
      const without = context.targets.filter((target) => !(serves(target, resource.id) ?? removedIn > minorsOf(target, context).newest));
      if (without.length === 0 || (product !== undefined && isServedBySet(resource, all))) continue;
      const oldest = Math.min(...without.map((target) => minorsOf(target, context).oldest));
      const fix = migrationOf(resource, lifecycle, Math.min(...context.targets.map((target) => minorsOf(target, context).oldest)));
      yield {
        resource,
        at: (resource.root as Cursor<KubeObject>).at('apiVersion'),
        message: messageOf(resource, lifecycle, oldest),
        ...(fix && { fix }),
        targets: without.map(({ id }) => id),
      };
    }
  },
};

function messageOf({ id }: Resource, lifecycle: ApiLifecycle, oldest: number): string {
  const { product, removedIn } = lifecycle;
  const advice = adviceOf(lifecycle, oldest);
  return product === undefined
    ? `\`${apiVersionOf(id)}\` has no \`${id.kind}\` since Kubernetes 1.${removedIn}; ${advice}`
    : `\`${apiVersionOf(id)}\` is gone since ${product}; ${advice}`;
}

function isServedBySet({ id, file }: Resource, all: readonly Resource[]): boolean {
  const definitions = definitionsIn(all).get(`${id.group}/${id.kind}`) ?? [];
  return definitions.some((definition) => definition.versions.has(id.version) && isNearby(definition.file, file));
}
