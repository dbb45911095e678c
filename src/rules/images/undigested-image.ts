import { namedImagesOf } from '../../kube/images/namedImages.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const undigestedImage: ResourceRule = {
  meta: {
    id: 'undigested-image',
    summary: 'An image is named without its digest',
    why: `A tag is a name that its owner can give to another build at any time, \`1.4.2\` as well as \`latest\`. A digest is the content itself:
every node runs the bytes you tested, whatever happens to the registry.

Write \`image: registry.example.com/app:1.4.2@sha256:…\`. Tools such as Renovate keep digests current, and \`images:\` of a kustomization sets
them in one place. Many teams do well with versions alone, so the rule is off until the configuration names it.`,
    category: 'images',
    severity: 'info',
    kinds: ['workload', 'custom-workload'],
    optIn: true,
    since: '0.1.0',
  },

  applies: (resource) => namedImagesOf(resource).length > 0,

  *check(resource) {
    for (const { cursor, text, reference } of namedImagesOf(resource)) {
      if (reference.digest !== undefined) continue;
      yield { at: cursor, message: `\`${text}\` can become another build at any time; add its digest, as in \`${text}@sha256:…\`` };
    }
  },
};
