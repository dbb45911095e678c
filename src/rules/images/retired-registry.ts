import { retiredRegistries, type RetiredRegistry } from '../../clusters/retiredRegistries.ts';
import type { ImageReference } from '../../kube/images/imageReference.ts';
import { namedImagesOf } from '../../kube/images/namedImages.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const retiredRegistry: ResourceRule = {
  meta: {
    id: 'retired-registry',
    summary: 'An image comes from a registry that is no longer kept',
    why: `An image that is in your laptop's cache keeps working there, whatever became of its registry. A new production node has to pull it.
\`k8s.gcr.io\`, once \`gcr.io/google_containers\`, gets no images any more and redirects to \`registry.k8s.io\` for as long as it lasts.
\`gcr.io/kubebuilder\` ended with Google's Container Registry, \`docker.pkg.github.com\` became \`ghcr.io\`. Bitnami moved all versions out of
\`docker.io/bitnami\` to \`docker.io/bitnamilegacy\`, where nobody updates them.

Write the new name. \`bitnamilegacy\` only buys time: it gets no security fixes, so look for another image, or push a copy to your own
registry.`,
    category: 'images',
    severity: 'warning',
    kinds: ['workload', 'custom-workload'],
    since: '0.1.0',
  },

  *check(resource) {
    for (const { cursor, reference } of namedImagesOf(resource)) {
      const retired = retiredRegistryOf(reference);
      if (!retired) continue;
      const { name, what, instead } = retired;
      const span = { start: 0, length: (reference.registry ?? reference.repository).length };
      yield { at: cursor, span, message: `\`${name}\` ${what}; write \`${instead}${fullName(reference).slice(name.length)}\`` };
    }
  },
};

function retiredRegistryOf(reference: ImageReference): RetiredRegistry | undefined {
  const image = fullName(reference);
  const isVersion = reference.digest === undefined && /\d/.test(reference.tag ?? '');
  return retiredRegistries.find(
    ({ name, onlyVersions = false, except = [] }) =>
      image.startsWith(name) &&
      /^$|^[/:@]/.test(image.slice(name.length)) &&
      (isVersion || !onlyVersions) &&
      !except.some((other) => image.startsWith(other)),
  );
}

/** The whole name, with the registry that short names mean. */
function fullName({ registry, repository, tag, digest }: ImageReference): string {
  const host = registry === undefined || registry === 'index.docker.io' ? 'docker.io' : registry;
  return `${host}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
