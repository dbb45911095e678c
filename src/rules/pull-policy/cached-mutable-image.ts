import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import { sideLoadRegistries } from '../../clusters/loopback.ts';
import { defaultPullPolicy } from '../../kube/images/defaultPullPolicy.ts';
import type { ImageReference } from '../../kube/images/imageReference.ts';
import { buildTags, isMutableTag } from '../../kube/images/mutableTags.ts';
import { namedImagesOf } from '../../kube/images/namedImages.ts';
import { writtenPullPolicy } from '../../kube/images/pullPolicy.ts';
import { isReplaced } from '../../kube/images/replacements.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Fix } from '../../model/fix.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

interface Options {
  readonly tags: readonly string[];
}

export const cachedMutableImage: ResourceRule<Options> = {
  meta: {
    id: 'cached-mutable-image',
    summary: 'Nodes keep the first build they pulled under a tag that moves',
    why: `\`imagePullPolicy: IfNotPresent\` makes a node ask the registry only for names it does not have yet. With a tag that moves, each node
stays at the build that was current when it first ran the image: what you push later arrives on new nodes only, and a restart does not bring
it. On a laptop nobody notices, since \`kind load docker-image\` and \`minikube image load\` put the new build under the old name.

Write the version you tested, which makes \`IfNotPresent\` right, or \`Always\` where the tag has to stay. A local overlay may keep both:
images loaded into kind need the policy. Nothing is found where nodes could not pull the image at all: see \`side-loaded-image\`. Nor is
anything found of Docker's official images, which you do not push to: \`mutable-image-tag\` says what is to be said.`,
    category: 'pull-policy',
    severity: 'warning',
    allowance: 'image-reference',
    kinds: ['workload', 'custom-workload'],
    spares: ['test', 'example'],
    fixable: 'unsafe',
    since: '0.1.0',
    options: {
      tags: {
        description:
          'Tags that move. Each counts with a variant behind it, too (`latest-alpine`), unless that holds a digit (`main-4f2a91c`).',
        type: 'array',
        items: { type: 'string' },
        default: buildTags,
      },
    },
  },

  *check(resource, context) {
    const { options, distributions, role } = context;
    for (const image of namedImagesOf(resource)) {
      const { tag = 'latest', digest } = image.reference;
      if (digest !== undefined || !isMutableTag(tag, options.tags) || !isPulled(image.reference, distributions)) continue;
      if (isReplaced('tag', resource, image, context)) continue;
      const policy = writtenPullPolicy(resource, image);
      if (policy?.string() !== 'IfNotPresent') continue;
      yield {
        at: policy,
        // Images that are loaded need the policy.
        ...(role !== 'local' && { fix: fixOf(resource, image.reference, policy) }),
        message: `with \`IfNotPresent\` each node keeps the first \`${tag}\` of \`${image.reference.repository}\` it pulled; write a version, or \`Always\``,
      };
    }
  },
};

/** Unsafe: a node asks the registry then, which may not have what somebody loaded into a local cluster. */
function fixOf(resource: Resource, reference: ImageReference, { key, path }: Cursor): Fix {
  // Another one may have written the policy before, and would be heard again.
  const isDefault = defaultPullPolicy(reference) === 'Always' && resource.history(path).length === 0;
  return isDefault
    ? { title: `remove \`${key}\``, safety: 'unsafe', changes: [{ do: 'remove', path }] }
    : { title: `set \`${key}\` to \`Always\``, safety: 'unsafe', changes: [{ do: 'set', path, value: 'Always' }] };
}

/** Whether nodes pull the image, nobody loads it into them, and it may be one's own; bare names are official images or loaded. */
function isPulled({ registry, repository }: ImageReference, distributions: readonly Distribution[]): boolean {
  if (repository.startsWith('library/')) return false;
  if (registry === undefined) return repository.includes('/');
  return !isLocalRegistry(registry, distributions) && !sideLoadRegistries.some((host) => host.test(registry));
}
