import { adviceOf, apiVersionOf, isOffByDefault, lifecycleOf } from '../../kube/apis/apiLifecycle.ts';
import { minorsOf } from '../../kube/apis/kubernetesVersion.ts';
import { serves } from '../../kube/targets/servedApis.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule, RuleContext } from '../../model/rule.ts';

export const alphaApi: ResourceRule = {
  meta: {
    id: 'alpha-api',
    summary: 'The version of an API is off unless somebody switches it on',
    why: `A local cluster serves any API its owner asks for, with \`runtimeConfig\` in kind for example. Managed clusters serve what is on by default.
Alpha versions never are, and since Kubernetes 1.24 new beta versions are not either. There the object is refused with
\`no matches for kind\`.

Write the stable version where there is one, or do without.

A target that still supports a version of Kubernetes in which the API did not exist makes it an error. Custom resources are not meant: an
alpha version of theirs is served wherever its definition is installed.`,
    category: 'apis',
    severity: 'warning',
    since: '0.1.0',
  },

  check: (resource, context) => (lifecycleOf(resource.id) ? problemsOf(resource, context) : []),
};

function* problemsOf(resource: Resource, context: RuleContext): Iterable<Problem> {
  const lifecycle = lifecycleOf(resource.id);
  if (!lifecycle || !isOffByDefault(resource.id, lifecycle)) return;
  const unsure = context.targets.filter((target) => !serves(target, resource.id));
  if (unsure.length === 0) return;
  const judged = unsure.map((target) => ({ target, ...minorsOf(target, context) }));
  const { introduced = 0, removedIn = Number.POSITIVE_INFINITY, product } = lifecycle;
  if (product !== undefined || judged.some(({ newest }) => removedIn <= newest)) return;
  const lacking = judged.filter(({ oldest }) => introduced > oldest);
  const since = lacking.length > 0 ? `, and unknown before Kubernetes 1.${introduced}` : '';
  const advice = adviceOf(lifecycle, Math.min(...judged.map(({ oldest }) => oldest)));
  yield {
    at: (resource.root as Cursor<KubeObject>).at('apiVersion'),
    message: `\`${resource.id.kind}\` of \`${apiVersionOf(resource.id)}\` is off by default${since}; ${advice}`,
    targets: lacking.map(({ target }) => target.id),
  };
}
