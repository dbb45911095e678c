import { dockerOfficialImages } from '../../clusters/dockerOfficialImages.ts';
import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import { sideLoadRegistries } from '../../clusters/loopback.ts';
import { localTag } from '../../kube/images/mutableTags.ts';
import { namedImagesOf, pushedTo, type NamedImage } from '../../kube/images/namedImages.ts';
import { isReplaced } from '../../kube/images/replacements.ts';
import { isStandIn } from '../../kube/images/standIns.ts';
import type { ResourceRule } from '../../model/rule.ts';

interface Options {
  readonly pullable: readonly string[];
}

export const sideLoadedImage: ResourceRule<Options> = {
  meta: {
    id: 'side-loaded-image',
    summary: 'An image can only have been loaded into the cluster by hand',
    why: `\`kind load docker-image\`, \`minikube image load\`, \`k3d image import\` and the shared image store of Docker Desktop put an image on the
node without any registry, so a bare name like \`frontend:1.0\` works on a laptop. Everywhere else that name means
\`docker.io/library/frontend\`, where only Docker's official images are (\`nginx\`, \`postgres\` …): the pod stays in \`ImagePullBackOff\`, or
worse, runs somebody else's image.

Found are bare names that are no official image, the names \`kind.local/…\`, \`ko.local/…\` and \`dev.local/…\` that ko and Knative give to images
they load, and tags that say it themselves (\`local\`, \`1.0-local\`). A bare name that nodes always pull (\`imagePullPolicy: Always\`, or
\`image: frontend\` without a policy) works on no cluster at all: it waits for Skaffold, Tilt or kustomize to put the image in, and is only
found where the production role says that nothing follows.

A name that \`images:\` of a kustomization or \`artifacts:\` of a skaffold.yaml put another one in for is not found, if those were read, too.

Push the image to a registry your production nodes read and write the whole name, or let each overlay's \`images:\` set it.`,
    category: 'images',
    severity: 'error',
    allowance: 'image-reference',
    kinds: ['workload', 'custom-workload'],
    spares: ['test', 'example'],
    isLocalOnly: true,
    since: '0.1.0',
    options: {
      pullable: {
        description:
          "Bare names that production nodes can pull, because a mirror serves them or because they are official images newer than k8sport's list.",
        type: 'array',
        items: { type: 'string' },
        default: [],
      },
    },
  },

  *check(resource, context) {
    const { targets, distributions, role, options } = context;
    for (const image of namedImagesOf(resource)) {
      const { registry } = image.reference;
      if (registry !== undefined && isLocalRegistry(registry, distributions)) continue;
      const reason = reasonOf(image, options.pullable);
      if (!reason || isReplaced('name', resource, image, context) || (role !== 'production' && isStandIn(resource, image))) continue;
      const example = targets[0]?.registryExample ?? 'registry.example.com';
      yield {
        at: image.cursor,
        message: `${reason}; push the image and write \`${pushedTo(example, image.reference)}\``,
        targets: targets.map(({ id }) => id),
      };
    }
  },
};

function reasonOf({ text, reference: { registry, repository, tag, digest } }: NamedImage, pullable: readonly string[]): string | undefined {
  if (registry !== undefined && sideLoadRegistries.some((host) => host.test(registry)))
    return `\`${registry}\` stands for an image loaded into a local cluster`;
  if (digest === undefined && tag !== undefined && localTag.test(tag))
    return `the tag of \`${text}\` says that it was built on a laptop, where no other node finds it`;
  if (registry === undefined && !repository.includes('/') && !dockerOfficialImages.has(repository) && !pullable.includes(repository)) {
    return `\`${text}\` names no registry and is no official image of Docker Hub`;
  }
  return undefined;
}
