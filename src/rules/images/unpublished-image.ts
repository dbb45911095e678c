import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import { sideLoadRegistries } from '../../clusters/loopback.ts';
import { namedImagesOf, pushedTo, type NamedImage } from '../../kube/images/namedImages.ts';
import { localTag } from '../../kube/images/mutableTags.ts';
import { isReplaced } from '../../kube/images/replacements.ts';
import type { ImageFlow, ImageStep } from '../../model/imageFlow.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { ResourceRule } from '../../model/rule.ts';
import { buildsOf } from '../../scripts/images/builtHere.ts';
import { isOtherVersion } from '../../scripts/images/namePattern.ts';
import { publishedIn } from '../../scripts/images/published.ts';

export const unpublishedImage: ResourceRule = {
  meta: {
    id: 'unpublished-image',
    summary: 'Production uses an image that is built here and pushed nowhere',
    why: `A script builds this image, and no script, workflow or Makefile that was read pushes it: not under this name, and not under one that
\`docker tag\` or a kustomization gives it. It exists on the machine that built it, perhaps on the nodes of a local cluster. Production nodes
find nothing to pull, and the pod stays in \`ImagePullBackOff\`.

Push it where you release: \`docker buildx build --push -t <registry>/<image>:<version> .\`. If that already happens elsewhere, let k8sport
read that file, too.

Not found are images with a digest, since only a registry gives one, whatever may be pushed under a name that is only known when it runs, and
versions other than those that are built. Where nobody says that manifests are for production, only what scripts also put on the nodes of a
local cluster is found. Builds in instructions do not count.

\`side-loaded-image\` and \`local-image-registry\` speak of names that no node of production could pull even if somebody pushed them.`,
    category: 'images',
    severity: 'error',
    allowance: 'image-reference',
    kinds: ['workload', 'custom-workload'],
    spares: ['test', 'example'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, context) {
    const { imageFlow, role, targets, distributions } = context;
    if (!imageFlow || role === 'local') return;
    for (const image of namedImagesOf(resource)) {
      const { cursor, text, reference } = image;
      if (isNoRemoteName(image) || (reference.registry !== undefined && isLocalRegistry(reference.registry, distributions))) continue;
      const build = buildsOf(imageFlow, text).find(
        (each) => isBuildOf(image, each) && (role === 'production' || loadedIn(imageFlow).has(each)),
      );
      if (!build || isReplaced('name', resource, image, context) || publishedIn(imageFlow)(text)) continue;
      const { file, start } = (build.word ?? build.at).place;
      const name = reference.registry === undefined ? pushedTo(targets[0]?.registryExample ?? 'registry.example.com', reference) : text;
      yield {
        at: cursor,
        // Without the tag, which another line may have written.
        span: { start: 0, length: text.replace(/:[^:/]*$/, '').length },
        message: `\`${text}\` is built in ${file}:${start.line}, and nothing that was read pushes it; add \`docker buildx build --push -t ${name} .\``,
        targets: targets.map(({ id }) => id),
        related: [{ place: (build.word ?? build.at).place, message: 'built here' }],
      };
    }
  },
};

/** Instructions may say how to build what others publish; and a build of another version tells nothing about this one. */
function isBuildOf({ text }: NamedImage, { image = '', script }: ImageStep): boolean {
  return script.language !== 'markdown' && !isOtherVersion(image, text);
}

/** The builds that scripts put on the nodes of a local cluster, so that it looks as if they could be deployed. */
const loadedIn = rememberLast((flow: ImageFlow): ReadonlySet<ImageStep> => {
  const loaded = new Set<ImageStep>();
  for (const { kind, where, image, script } of flow.steps)
    if (image !== undefined && (kind === 'load' || where === 'cluster'))
      for (const build of buildsOf(flow, image, script)) loaded.add(build);
  return loaded;
});

/** A name that another rule speaks of, or that has to be in a registry already. */
function isNoRemoteName({ reference: { registry, repository, tag, digest } }: NamedImage): boolean {
  return (
    digest !== undefined ||
    (registry === undefined ? !repository.includes('/') : sideLoadRegistries.some((host) => host.test(registry))) ||
    localTag.test(tag ?? '')
  );
}
