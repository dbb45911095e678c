import { buildTags, channelTags, isMutableTag } from '../../kube/images/mutableTags.ts';
import { type NamedImage, namedImagesOf } from '../../kube/images/namedImages.ts';
import { isPatch } from '../../kube/pods/patches.ts';
import { isReplaced } from '../../kube/images/replacements.ts';
import { isStandIn } from '../../kube/images/standIns.ts';
import { type ImageMap, mappedImage, onlyTags } from '../../kube/images/versionFor.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { Fix } from '../../model/fix.ts';
import type { RuleContext, SetRule } from '../../model/rule.ts';

interface Options {
  readonly tags: readonly string[];
  readonly imageMap: ImageMap;
}

export const mutableImageTag: SetRule<Options> = {
  meta: {
    id: 'mutable-image-tag',
    summary: 'The tag of an image does not stay with one build',
    why: `A tag like \`latest\` is moved to every new build, and no tag at all means \`latest\`. On a laptop there is one node, and the image is the
one you just built. In production nodes pull at different times: a node that joins in the night may run another program than its neighbours,
nobody can tell which one failed, and rolling back brings back the same name with the new content. \`latest\` without \`imagePullPolicy\` also
means \`Always\`, so it never uses an image you loaded into kind or minikube. AKS Automatic refuses such images.

Write the version you tested, or a digest. A digest makes every tag harmless, since nodes then ignore the tag. Tags such as \`alpine\` and
\`stable\` choose a variant or a channel, not a version: \`postgres:alpine\` jumps to the next major version by itself.

The patch of kubebuilder that sets the image of \`controller-manager\` is not found: its releases write a version there.
Neither is an image that a kustomization or a skaffold.yaml gives a version, if those were read, too, nor a bare name that nodes always pull,
unless the role is production: it waits for the whole image.`,
    category: 'images',
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
        default: [...buildTags, ...channelTags],
      },
      imageMap: {
        description:
          'What a fix writes: by the name of an image, with or without its tag, a tag, a digest (`sha256:…`), or another image. For those that are not in it, the one version that other objects name.',
        type: 'object',
        additionalProperties: { type: 'string' },
        default: {},
      },
    },
  },

  *checkAll(resources, context, all) {
    const { imageMap, tags } = context.options;
    let inUse: ImageMap | undefined;
    for (const resource of resources) {
      for (const { image, ...problem } of problemsOf(resource, context)) {
        inUse ??= onlyTags(all, (tag) => !isMutableTag(tag, tags));
        const wanted = mappedImage(image, imageMap) ?? mappedImage(image, inUse);
        yield { resource, ...problem, ...(wanted !== undefined && wanted !== image.text && { fix: fixOf(image, wanted) }) };
      }
    }
  },
};

function* problemsOf(resource: Resource, context: RuleContext<Options>): Iterable<Problem & { readonly image: NamedImage }> {
  const { targets, options, role } = context;
  if (isWrittenByRelease(resource)) return;
  const breaks = refusing(targets, 'latest-tag');
  for (const image of namedImagesOf(resource)) {
    const { cursor, text, reference } = image;
    const { tag, digest } = reference;
    if (isReplaced('tag', resource, image, context) || (role !== 'production' && isStandIn(resource, image))) continue;
    if (digest !== undefined || (tag !== undefined && !isMutableTag(tag, options.tags))) continue;
    yield {
      image,
      at: cursor,
      message:
        tag === undefined
          ? `\`${text}\` has no tag, so it is \`latest\`, which moves to every new build; add the version you tested, or a digest`
          : `the tag of \`${text}\` moves to every new build; write the version you tested, or a digest`,
      targets: tag === undefined || tag === 'latest' ? breaks : [],
    };
  }
}

function fixOf({ cursor }: NamedImage, value: string): Fix {
  return { title: `write \`${value}\``, safety: 'unsafe', changes: [{ do: 'set', path: cursor.path, value }] };
}

/** `manager_image_patch.yaml` of kubebuilder, where `make release` writes the image. */
function isWrittenByRelease(resource: Resource): boolean {
  return resource.id.name === 'controller-manager' && isPatch(resource);
}
