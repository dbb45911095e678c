import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import { hostPathsOf } from '../../kube/storage/hostPaths.ts';
import { isBelow } from '../../kube/storage/nodePaths.ts';
import type { PersistentVolume } from '../../kube/objects.ts';
import { resourceName } from '../../kube/resourceId.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { RelatedPlace } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterConfigRule } from '../../model/rule.ts';

export const hostMount: ClusterConfigRule = {
  meta: {
    id: 'host-mount',
    summary: 'A directory of the laptop feeds a volume of a pod',
    why: `\`extraMounts\` of kind, \`volumes\` of k3d and \`--mount\` of minikube show a directory of the laptop to the nodes, and a \`hostPath\` takes it from
there into a pod. Production nodes have no such directory: the pod finds it empty, or does not start.

Put code into the image, configuration into a ConfigMap, and data into a PersistentVolumeClaim. To work on code in a running pod, a
local overlay may keep the \`hostPath\`; then this is only an info. A mount that no manifest uses is no finding.`,
    category: 'storage',
    severity: 'warning',
    since: '0.1.0',
  },

  appliesTo: ({ mounts }) => mounts.length > 0,

  *checkClusterConfig({ resource, mounts }, { objects, otherObjects }) {
    const isOther = new Set(otherObjects);
    for (const mount of mounts) {
      const { from, to } = mount;
      const users = objects.flatMap((object) => pathsOf(object).map((path) => ({ object, path }))).filter(({ path }) => isFed(path, to));
      if (users.length === 0) continue;
      const [first] = users;
      const others = new Set(users.map(({ object }) => object)).size - 1;
      const more = others > 0 ? ` and ${others} more` : '';
      yield {
        ...whereWritten(resource, mount),
        message: `${from === undefined ? 'a volume of Docker' : `\`${from}\` of the laptop`} feeds \`${first!.path.string()}\` of \`${resourceName(first!.object.id)}\`${more}, and production nodes lack it; use the image, a ConfigMap or a claim`,
        ...(!users.some(({ object }) => isOther.has(object)) && { severity: 'info' as const }),
        related: users
          .slice(0, 5)
          .map(({ object, path }): RelatedPlace => ({ resource: object, at: path, message: 'takes it from the node' })),
      };
    }
  },
};

function pathsOf(object: Resource): Cursor[] {
  const paths: Cursor[] = hostPathsOf(object).map(({ path }) => path);
  if (object.id.kind !== 'PersistentVolume' || object.id.group !== '') return paths;
  return [...paths, (object.root as Cursor<PersistentVolume>).at('spec').at('local').at('path')];
}

/** The root of the node is everywhere, and means none of it. */
function isFed(path: Cursor, mount: string): boolean {
  const text = path.string();
  return text !== undefined && text !== '/' && mount !== '/' && (isBelow(text, mount) || isBelow(mount, text));
}
