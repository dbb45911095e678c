import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import { sideLoadRegistries } from '../../clusters/loopback.ts';
import { privateRegistries } from '../../clusters/privateRegistries.ts';
import { namedImagesOf, pushedTo } from '../../kube/images/namedImages.ts';
import { isReplaced } from '../../kube/images/replacements.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const localImageRegistry: ResourceRule = {
  meta: {
    id: 'local-image-registry',
    summary: 'An image comes from a registry that production nodes do not reach',
    why: `\`localhost:5001\` is the registry beside kind, \`localhost:5000\` the one of minikube's add-on, \`localhost:32000\` that of MicroK8s,
\`k3d-registry.localhost\` that of k3d; Podman calls what it built \`localhost/…\`. On a production node \`localhost\` is the node itself, and the
other names resolve nowhere: the pod stays in \`ImagePullBackOff\`.

An address such as \`10.0.0.5:5000\` or a name such as \`registry:5000\` belongs to a private network, perhaps to your company's. That is a
warning only: the image can be pulled where production nodes are in that network and trust the registry.

Push the image to the registry of your platform and write that name here, or keep the local name in a local overlay: \`images:\` of a
kustomization replaces it in one place.`,
    category: 'images',
    severity: 'warning',
    allowance: 'image-reference',
    kinds: ['workload', 'custom-workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, context) {
    const { targets, distributions } = context;
    for (const image of namedImagesOf(resource)) {
      const { cursor, reference } = image;
      const { registry } = reference;
      if (registry === undefined || isReplaced('name', resource, image, context)) continue;
      const instead = `push the image and write \`${pushedTo(targets[0]?.registryExample ?? 'registry.example.com', reference)}\``;
      if (isLocalRegistry(registry, distributions)) {
        yield {
          at: cursor,
          span: { start: 0, length: registry.length },
          message: `only a developer's machine has the registry \`${registry}\`; ${instead}`,
          targets: targets.map(({ id }) => id),
        };
      } else if (privateRegistries.some((host) => host.test(registry)) && !sideLoadRegistries.some((host) => host.test(registry))) {
        yield {
          at: cursor,
          span: { start: 0, length: registry.length },
          message: `the registry \`${registry}\` is in a private network, local or on-premises, that production may not reach; ${instead}`,
        };
      }
    }
  },
};
