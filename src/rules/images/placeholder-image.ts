import { unnamedImagesOf } from '../../kube/images/unnamedImages.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const placeholderImage: ResourceRule = {
  meta: {
    id: 'placeholder-image',
    summary: 'The name of an image has yet to be filled in',
    why: `\`your-registry/app\`, \`<account>.dkr.ecr…\`, \`REGISTRY_PLACEHOLDER/app\` and \`\${IMAGE}\` are no images. No node can pull them: the pod
stays in \`ImagePullBackOff\`, or in \`InvalidImageName\` where the name holds characters that none may have.

Words for a person to replace, such as \`your-registry\`, are found everywhere. Variables, words in capitals, \`:placeholder\` and the
\`controller:latest\` of kubebuilder are for programs to replace: envsubst, sed, kustomize. These are only found where the production role
says that the manifests are what will be applied.

Write the whole name, or let \`images:\` of a kustomization set it for each environment.`,
    category: 'images',
    severity: 'warning',
    allowance: 'image-reference',
    kinds: ['workload', 'custom-workload'],
    since: '0.1.0',
  },

  *check(resource, { role, targets }) {
    for (const { cursor, text, by } of unnamedImagesOf(resource)) {
      if (by === 'program') {
        if (role !== 'production') continue;
        yield { at: cursor, message: `\`${text}\` names no image unless something replaces it; write the name or set it with \`images:\`` };
      } else {
        yield {
          at: cursor,
          message: `\`${text}\` still waits for a name of yours; write that of an image your production nodes can pull`,
          targets: targets.map(({ id }) => id),
        };
      }
    }
  },
};
