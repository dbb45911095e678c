import { adviceOf, apiVersionOf, isOffByDefault, lifecycleOf } from '../../kube/apis/apiLifecycle.ts';
import { migrationOf } from '../../kube/apis/migrations/migrationOf.ts';
import { minorsOf } from '../../kube/apis/kubernetesVersion.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule, RuleContext } from '../../model/rule.ts';

export const deprecatedApi: ResourceRule = {
  meta: {
    id: 'deprecated-api',
    summary: 'The version of an API is deprecated',
    why: `Kubernetes still serves this version of the API and warns whoever uses it: \`kubectl\` prints the warning, GitOps controllers mostly
swallow it. Some day a new version of Kubernetes comes without it, and a managed cluster takes that version on a date that the provider
chooses. \`Endpoints\`, deprecated since 1.33, stay, but newer features such as dual-stack only work with EndpointSlices.

Write the version that is named while both are served.

Each target is judged by the newest version it offers, unless \`--kubernetes\` or \`kubernetes\` in the configuration names one. What a target no
longer serves is \`removed-api\`.`,
    category: 'apis',
    severity: 'warning',
    fixable: 'safe',
    since: '0.1.0',
  },

  check: (resource, context) => (lifecycleOf(resource.id) ? problemsOf(resource, context) : []),
};

function* problemsOf(resource: Resource, context: RuleContext): Iterable<Problem> {
  const lifecycle = lifecycleOf(resource.id);
  if (!lifecycle || isOffByDefault(resource.id, lifecycle)) return;
  const minors = context.targets.map((target) => minorsOf(target, context));
  const newest = Math.max(...minors.map((each) => each.newest));
  const { deprecatedIn = Number.POSITIVE_INFINITY, removedIn } = lifecycle;
  if (deprecatedIn > newest || (removedIn !== undefined && removedIn <= newest)) return;
  const end = removedIn === undefined ? '' : ` and gone in 1.${removedIn}`;
  const oldest = Math.min(...minors.map((each) => each.oldest));
  const advice = adviceOf(lifecycle, oldest);
  const fix = migrationOf(resource, lifecycle, oldest);
  yield {
    at: (resource.root as Cursor<KubeObject>).at('apiVersion'),
    message: `\`${resource.id.kind}\` of \`${apiVersionOf(resource.id)}\` is deprecated since Kubernetes 1.${deprecatedIn}${end}; ${advice}`,
    ...(fix && { fix }),
  };
}
