import { hostPathsOf, isReadOnly, type HostPath } from '../../kube/storage/hostPaths.ts';
import { isBelow, isDockerSocket, isPersonalHome, isRuntimeSocket, isSystemPath } from '../../kube/storage/nodePaths.ts';
import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Distribution } from '../../model/distribution.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const hostPathVolume: ResourceRule = {
  meta: {
    id: 'host-path-volume',
    summary: 'An application keeps its files in a directory of the node',
    why: `On a laptop the node is your machine, or shares directories with it, and there is only one. In production a path such as \`/Users/me/data\`
or \`/home/docker\` does not exist, \`/data\` starts empty on every node, and what a pod writes there stays behind when it moves. EKS Fargate,
GKE Autopilot and AKS Automatic refuse \`hostPath\` altogether. \`/var/run/docker.sock\` is missing everywhere, since nodes run containerd.

Keep data in a PersistentVolumeClaim, files that change with the code in the image, and configuration in a ConfigMap.

Agents that look after the node are no applications: DaemonSets, pods with a \`system-…-critical\` priority or, in \`kube-system\`,
on the network of the node, and mounts of what every node has (\`/proc\`, \`/var/lib/kubelet\`, \`/etc/localtime\` …) are only reported where
a chosen target refuses them.`,
    category: 'storage',
    severity: 'warning',
    kinds: ['workload', 'PersistentVolume', 'custom-workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  applies: (resource) => podsOf(resource).length > 0 || hostPathsOf(resource).length > 0,

  *check(resource, { targets, distributions }) {
    const paths = hostPathsOf(resource);
    const isAgent = paths.length > 0 && isNodeAgent(resource, paths[0]!);
    const hasRuntimeSocket = paths.some(({ path }) => isRuntimeSocket(path.string()!));
    for (const hostPath of paths) {
      const path = hostPath.path.string()!;
      if (/^\s*[<{]|\$/.test(path)) continue;
      const missing = isDockerSocket(path) && !hasRuntimeSocket ? dockerSocket : localMeaning(path, distributions);
      const refusing = hostPath.volume ? targets.filter((target) => isRefused(target, hostPath)) : [];
      if (missing === undefined && refusing.length === 0 && (isAgent || isSystemPath(path))) continue;
      yield {
        at: hostPath.path,
        message: messageOf(path, missing, refusing),
        targets: (missing === undefined ? refusing : targets).map(({ id }) => id),
      };
    }
  },
};

const dockerSocket = 'missing on production nodes, which run containerd';

function messageOf(path: string, missing: string | undefined, refusing: readonly Target[]): string {
  if (missing === dockerSocket) return `\`${path}\` is ${missing}, not Docker; remove the mount, and build images with BuildKit or kaniko`;
  if (missing !== undefined)
    return `\`${path}\` is ${missing}, so production nodes lack it; use a claim of a StorageClass, a ConfigMap or the image`;
  if (refusing.length > 0)
    return `\`${path}\` is a path of the node, and those are refused by ${enumerate(refusing.map(({ title }) => title))}; use a claim of a StorageClass`;
  return `\`${path}\` is a path of one node, and its data stays there when the pod moves; use a claim of a StorageClass`;
}

/** What a path means on a developer's machine, where it means something there only. */
function localMeaning(path: string, distributions: readonly Distribution[]): string | undefined {
  const known = distributions.flatMap(({ hostPaths }) => hostPaths).find(({ prefix }) => isBelow(path, prefix));
  return known?.means ?? (isPersonalHome(path) ? "in somebody's home" : undefined);
}

function isRefused({ refuses, readableHostPaths = [] }: Target, hostPath: HostPath): boolean {
  const isReadable = readableHostPaths.some((prefix) => isBelow(hostPath.path.string()!, prefix));
  return refuses.includes('host-path') && !(isReadable && isReadOnly(hostPath));
}

/** Whether the pods of an object are there for the node they run on, static pods of the control plane among them. */
function isNodeAgent({ id }: Resource, { pod }: HostPath): boolean {
  if (id.kind === 'DaemonSet' && isBuiltInGroup(id.group)) return true;
  if (id.namespace === 'kube-system' && pod?.at('hostNetwork').boolean()) return true;
  return /^system-(?:node|cluster)-critical$/.test(pod?.at('priorityClassName').string() ?? '');
}
