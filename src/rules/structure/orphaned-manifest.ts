import type { ReadingRule } from '../../model/rule.ts';

export const orphanedManifest: ReadingRule = {
  meta: {
    id: 'orphaned-manifest',
    summary: 'A manifest lies beside a kustomization that does not include it',
    why: `\`kubectl apply -k\`, Flux and Argo CD deploy what a kustomization lists, not what lies beside it. A file that was added and never listed
is in the repository, passes every review, and is in no cluster: the budget, the autoscaler or the network policy that everybody believes
in is not there. On the laptop it was applied by hand.

List the file under \`resources\`, or delete it.

Found is a manifest in the folder of a kustomization that lists other files of that folder, where nothing in the input names it: no
kustomization, not even in a comment, no other YAML, and no README, Makefile or script in the folders above. Left alone is what is often
applied by hand: Secrets, Namespaces, Pods, Jobs, ClusterRoles, definitions of custom resources, and what tells Flux or Argo CD where to look;
so are examples, templates, and variants of an object that is deployed.`,
    category: 'structure',
    severity: 'warning',
    spares: ['test', 'example'],
    since: '0.1.0',
  },
};
