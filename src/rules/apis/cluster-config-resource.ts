import { clusterConfigs } from '../../clusters/clusterConfigs.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const clusterConfigResource: ResourceRule = {
  meta: {
    id: 'cluster-config-resource',
    summary: 'The configuration of a local cluster stands among manifests',
    why: `\`kind create cluster --config\`, \`k3d cluster create --config\` and \`ctlptl apply\` read files that look like manifests, and describe the
cluster itself. No API server knows their kinds, a local one neither: \`kubectl apply\` stops with \`no matches for kind "Cluster"\`, and so do
Argo CD and Flux.

Keep such a configuration in a file of its own, outside what is applied: \`kind.yaml\` beside the folder with the manifests. There it is not
found. Found is one that shares its file with objects, and one that a kustomization names under \`resources\` together with others.`,
    category: 'apis',
    severity: 'error',
    kinds: ['custom'],
    since: '0.1.0',
  },

  applies: ({ id }) => clusterConfigs.has(id.group),

  *check({ id, root }, { targets }) {
    yield {
      at: (root as Cursor<KubeObject>).at('apiVersion'),
      message: `only ${clusterConfigs.get(id.group)} reads \`${id.kind}\` of \`${id.group}\`, and no API server takes it; keep it in a file that is not applied`,
      targets: targets.map((target) => target.id),
    };
  },
};
