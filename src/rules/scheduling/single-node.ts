import { isScalable, replicasOf } from '../../kube/pods/replicas.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import { resourceName } from '../../kube/resourceId.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterConfigRule } from '../../model/rule.ts';

export const singleNode: ClusterConfigRule = {
  meta: {
    id: 'single-node',
    summary: 'What spreads pods over nodes is tried on a cluster of one node',
    why: `Anti-affinity and topology spread mean nothing on one node: preferred rules have no effect, and required ones leave the second
replica \`Pending\`. Whether they do in production what they are meant to, such a cluster cannot show.

Add workers: \`- role: worker\` under \`nodes\` of kind, \`agents\` of k3d, \`--nodes\` of minikube. Found only where several replicas are to be
spread over nodes or zones; everything else is fine on one node.`,
    category: 'scheduling',
    severity: 'info',
    since: '0.1.0',
  },

  appliesTo: ({ nodes, resource }) => nodes.count === 1 && resource.id.kind !== 'Registry',

  *checkClusterConfig({ resource, product, nodes }, { objects }) {
    const spread = objects.flatMap((object) =>
      spreadOf(object)
        .slice(0, 1)
        .map((at) => ({ resource: object, at })),
    );
    const [first] = spread;
    if (!first) return;
    const more = spread.length > 1 ? ` and ${spread.length - 1} more` : '';
    yield {
      ...whereWritten(resource, nodes),
      message: `there is one node, so the spread of \`${resourceName(first.resource.id)}\`${more} over nodes cannot be tried; ${adviceFor(product)}`,
      related: spread.slice(0, 5).map((each) => ({ ...each, message: 'is to be spread over nodes' })),
    };
  },
};

const advice: ReadonlyMap<string, string> = new Map([
  ['kind', 'add `- role: worker` twice under `nodes`'],
  ['k3d', 'write `agents: 2`'],
  ['minikube', 'start it with `--nodes=3`'],
]);

function adviceFor(product: string): string {
  return advice.get(product) ?? 'add nodes';
}

/** What spreads the pods of an object that is to have several. */
function spreadOf(object: Resource): Cursor[] {
  if (!isScalable(object.id) || (replicasOf(object).number() ?? 1) < 2) return [];
  return podsOf(object).flatMap(({ spec }) => {
    const antiAffinity = spec.at('affinity').at('podAntiAffinity');
    const terms = [
      ...antiAffinity.at('requiredDuringSchedulingIgnoredDuringExecution').items(),
      ...antiAffinity
        .at('preferredDuringSchedulingIgnoredDuringExecution')
        .items()
        .map((each) => each.at('podAffinityTerm')),
      ...spec.at('topologySpreadConstraints').items(),
    ];
    return terms.map((term) => term.at('topologyKey')).filter((key) => key.exists);
  });
}
