import type { ReadingRule } from '../../model/rule.ts';

export const unsupportedKustomizeFeature: ReadingRule = {
  meta: {
    id: 'unsupported-kustomize-feature',
    summary: 'A part of a kustomization was left out, since rendering it needs the network or another program',
    why: `k8sport renders kustomizations itself: it opens no connection and starts no program, so that a stranger's pull request can be checked.
Bases behind a URL, Helm charts and plugins that are containers or programs are left out, and what they would have brought is not judged.

To have it judged too, render with the real program: \`kubectl kustomize <folder> | k8sport check -\`. Everything else of the kustomization
was rendered and judged.`,
    category: 'structure',
    severity: 'info',
    since: '0.1.0',
  },
};
