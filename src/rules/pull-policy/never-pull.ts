import { containerName, containersOf } from '../../kube/pods/containers.ts';
import { defaultPullPolicy } from '../../kube/images/defaultPullPolicy.ts';
import { parseImageReference } from '../../kube/images/imageReference.ts';
import { customContainersOf } from '../../kube/images/images.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Fix } from '../../model/fix.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const neverPull: ResourceRule = {
  meta: {
    id: 'never-pull',
    summary: 'A container is never pulled, so its image must already be on the node',
    why: `\`imagePullPolicy: Never\` only works where somebody has put the image on the node before: with \`minikube docker-env\`,
\`minikube image load\`, \`kind load docker-image\` or \`k3d image import\`. Nodes of EKS, GKE and AKS come and go and start without your images,
so the pod stays in \`ErrImageNeverPull\`.

Remove the line: without it Kubernetes pulls \`:latest\` always and any other tag once. \`IfNotPresent\` says the latter in words, and works with
images loaded into kind too; so that is what the fix writes beside \`:latest\`.`,
    category: 'pull-policy',
    severity: 'error',
    kinds: ['workload', 'custom-workload'],
    isLocalOnly: true,
    fixable: 'safe',
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const containers = [...containersOf(resource).map(({ cursor }) => cursor), ...customContainersOf(resource)];
    for (const container of containers) {
      const policy = container.at('imagePullPolicy');
      if (policy.string() !== 'Never') continue;
      yield {
        at: policy,
        message: `\`Never\` keeps production nodes from pulling the image of \`${containerName(container)}\`; remove the line or write \`IfNotPresent\``,
        targets: targets.map(({ id }) => id),
        fix: fixOf(resource, container, policy),
      };
    }
  },
};

/** `IfNotPresent` where the default would be to pull always, which fails for an image that somebody loaded into a local cluster. */
function fixOf(resource: Resource, container: Cursor, { path }: Cursor): Fix {
  const name = containerName(container);
  const reference = parseImageReference(container.at('image').string() ?? '');
  // Another one may have written a policy before, and would be heard again.
  const canGo = reference !== undefined && defaultPullPolicy(reference) === 'IfNotPresent' && resource.history(path).length === 0;
  return canGo
    ? { title: `remove \`imagePullPolicy: Never\` of \`${name}\``, safety: 'safe', changes: [{ do: 'remove', path }] }
    : { title: `let \`${name}\` be pulled \`IfNotPresent\``, safety: 'safe', changes: [{ do: 'set', path, value: 'IfNotPresent' }] };
}
