import type { ScriptRule } from '../../model/rule.ts';
import { repositoryOf } from '../../scripts/images/namePattern.ts';
import { publishedIn } from '../../scripts/images/published.ts';
import { publishedName } from '../../scripts/images/publishedName.ts';

export const localRegistryPush: ScriptRule = {
  meta: {
    id: 'local-registry-push',
    summary: "An image is pushed to a registry that only the developer's machine reaches",
    why: `\`localhost:5000\`, \`localhost:5001\`, \`kind-registry:5000\`, \`k3d-registry.localhost\` and \`localhost:32000\` are registries beside a local
cluster: of kind, of minikube's add-on, of k3d, of MicroK8s. Manifests that name them run on that cluster only, since on a production node
\`localhost\` is the node itself.

Push to the registry of your platform, and keep the local name in a local overlay. Where another script or workflow pushes the same image
elsewhere, or may do so, it is a note. So it is in jobs of CI, where the registry goes away with the job.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript(script, { imageFlow, targets }) {
    const mayBePublished = publishedIn(imageFlow);
    const isJob = script.language === 'github' || script.language === 'gitlab';
    const told = new Set<string>();
    for (const { image, kind, where, at, word, script: own } of imageFlow.steps) {
      if (own !== script || kind !== 'push' || where !== 'local-registry' || image === undefined || told.has(repositoryOf(image))) continue;
      told.add(repositoryOf(image));
      const isPublished = mayBePublished(image, script);
      const instead = isPublished ? 'keep that name out of what production gets' : `push \`${publishedName(image, targets)}\``;
      yield {
        at,
        ...(word && { word }),
        message: `\`${image}\` is in a registry that only this machine reaches; ${instead}`,
        isNote: isJob || isPublished,
      };
    }
  },
};
