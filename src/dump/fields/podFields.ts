import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { isGeneratedToken } from '../../kube/apis/isGeneratedToken.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { PodSpec } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { DumpedObject } from '../dumpedObject.ts';

type Spec = Cursor<PodSpec | undefined>;

/** What the ServiceAccount admission plugin calls the volume with the token of a pod. */
const tokenVolume = /^kube-api-access-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/** Of a pod, what the scheduler and admission write; of each template, what only a running pod has. */
export function podFields({ resource, isCopied }: DumpedObject): Cursor[] {
  if (!isBuiltInGroup(resource.id.group)) return [];
  const isPod = resource.id.kind === 'Pod';
  return podsOf(resource).flatMap(({ spec }) => [
    ...tokens(spec),
    ...(isCopied && spec.at('serviceAccountName').exists ? [spec.at('serviceAccount')] : []),
    ...(isPod && isCopied ? ofRunningPod(spec, resource.root as Cursor<{ metadata?: { labels?: Record<string, string> } }>) : []),
  ]);
}

/** The volumes with tokens, and where they are mounted. */
function tokens(spec: Spec): Cursor[] {
  const volumes = (spec.at('volumes').items() as Cursor<NamedVolume>[]).filter(
    (volume) =>
      (tokenVolume.test(volume.at('name').string() ?? '') && volume.at('projected').exists) ||
      isGeneratedToken(volume.at('secret').at('secretName')),
  );
  const names = new Set(volumes.map((volume) => volume.at('name').string()));
  if (names.size === 0) return [];
  const mounts = (['initContainers', 'containers', 'ephemeralContainers'] as const)
    .flatMap((list) => (spec as Cursor<ContainerLists | undefined>).at(list).items())
    .flatMap((container) => container.at('volumeMounts').items());
  return [...volumes, ...mounts.filter((mount) => names.has(mount.at('name').string()))];
}

interface NamedVolume {
  name?: string;
  projected?: object;
  secret?: { secretName?: string };
}

type ContainerList = readonly { volumeMounts?: readonly { name?: string }[] }[];
interface ContainerLists {
  initContainers?: ContainerList;
  containers?: ContainerList;
  ephemeralContainers?: ContainerList;
}

/** Controllers write these on the pods they make. */
const labels = ['controller-revision-hash', 'pod-template-hash', 'pod-template-generation'];

function ofRunningPod(spec: Spec, root: Cursor<{ metadata?: { labels?: Record<string, string> } }>): Cursor[] {
  const fields = ['nodeName', 'priority', 'preemptionPolicy', 'ephemeralContainers'];
  return [
    ...fields.map((field) => (spec as Cursor).at(field)),
    ...(spec.at('tolerations').items() as Cursor<Toleration>[]).filter(isDefaultToleration),
    ...labels.map((label) => root.at('metadata').at('labels').at(label)),
  ];
}

interface Toleration {
  key?: string;
  operator?: string;
  effect?: string;
  tolerationSeconds?: number;
}

/** One that the DefaultTolerationSeconds admission plugin writes on each pod. */
function isDefaultToleration(toleration: Cursor<Toleration>): boolean {
  return (
    /^node\.kubernetes\.io\/(?:not-ready|unreachable)$/.test(toleration.at('key').string() ?? '') &&
    toleration.at('operator').string() === 'Exists' &&
    toleration.at('effect').string() === 'NoExecute' &&
    toleration.at('tolerationSeconds').number() === 300
  );
}
