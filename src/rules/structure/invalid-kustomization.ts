import type { ReadingRule } from '../../model/rule.ts';

export const invalidKustomization: ReadingRule = {
  meta: {
    id: 'invalid-kustomization',
    summary: 'Kustomize refuses a kustomization',
    why: `A file that is not there, a patch whose object does not exist, an object that two bases bring, a field that nobody knows: \`kubectl apply -k\`,
Flux and Argo CD stop there, and nothing is deployed. k8sport renders kustomizations as kustomize does, without running it, and says at
which line it would stop. What can be rendered all the same is still judged.

A path out of the kustomization's own folder is refused by kustomize too, unless somebody calls it with
\`--load-restrictor LoadRestrictionsNone\`.`,
    category: 'structure',
    severity: 'error',
    since: '0.1.0',
  },
};
