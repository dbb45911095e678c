import { appendTo } from '../../model/appendTo.ts';
import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { isNearby } from '../nearby/nearby.ts';
import type { KubeObject } from '../objects.ts';
import { isPatch } from './patches.ts';
import { folderOf } from '../nearby/folderOf.ts';
import { namespaceOf } from './podSelection.ts';

interface Scaled extends KubeObject {
  spec?: { replicas?: number };
}

interface Scaling extends KubeObject {
  spec?: { scaleTargetRef?: { kind?: string; name?: string }; minReplicas?: number; minReplicaCount?: number; maxReplicas?: number };
}

/** What sets the number of replicas of a workload: a HorizontalPodAutoscaler, or a ScaledObject of KEDA, which makes one. */
export interface Scaler {
  readonly resource: Resource;
  readonly target: Cursor;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

const scalable: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);

/** Whether Kubernetes keeps as many pods of an object as its `replicas` says. */
export function isScalable({ group, kind }: Resource['id']): boolean {
  return scalable.has(kind) && (group === 'apps' || group === '' || group === 'extensions');
}

/** The number of replicas as written. */
export function replicasOf(resource: Resource): Cursor<number | undefined> {
  return (resource.root as Cursor<Scaled>).at('spec').at('replicas');
}

/**
 * Finds what scales a workload nearby, in its own file or folder first. A scaler beside a workload of that name is not for a copy
 * in another folder.
 */
export const scalersIn = rememberLast((all: readonly Resource[]): ((workload: Resource) => Scaler | undefined) => {
  const index = new Map<string, Scaler[]>();
  for (const resource of all) {
    const scaler = readScaler(resource);
    if (scaler) appendTo(index, scaler.key, scaler);
  }
  if (index.size === 0) return () => undefined;
  const homes = new Set(all.filter(({ id }) => isScalable(id)).flatMap((each) => (isPatch(each) ? [] : [homeOf(each.file, each.id)])));
  return (workload) => {
    const nearby = index.get(keyOf(workload.id))?.filter(({ resource }) => isNearby(resource.file, workload.file)) ?? [];
    const inFile = nearby.find(({ resource }) => resource.file === workload.file);
    const inFolder = nearby.find(({ resource }) => folderOf(resource.file) === folderOf(workload.file));
    return inFile ?? inFolder ?? nearby.find(({ resource }) => isPatch(workload) || !homes.has(homeOf(resource.file, workload.id)));
  };
});

function homeOf(file: string, id: Resource['id']): string {
  return `${folderOf(file)} ${nameOf(id)}`;
}

/**
 * Finds how many pods a workload has at least: what its scaler keeps, else what it says itself, else one. Undefined where
 * a patch nearby may say otherwise.
 */
export const leastReplicasIn = rememberLast((all: readonly Resource[]): ((workload: Resource) => number | undefined) => {
  const scalerOf = scalersIn(all);
  const patches = new Map<string, Resource[]>();
  for (const resource of all) {
    if (isScalable(resource.id) && isPatch(resource) && replicasOf(resource).exists) appendTo(patches, nameOf(resource.id), resource);
  }
  return (workload) => {
    if (patches.get(nameOf(workload.id))?.some(({ file }) => isNearby(file, workload.file))) return undefined;
    const scaler = scalerOf(workload);
    if (scaler) return scaler.min;
    const replicas = replicasOf(workload);
    return replicas.exists ? replicas.number() : 1;
  };
});

function readScaler(resource: Resource): (Scaler & { readonly key: string }) | undefined {
  const { group, kind, namespace } = resource.id;
  const isKeda = group === 'keda.sh' && kind === 'ScaledObject';
  if (!isKeda && (group !== 'autoscaling' || kind !== 'HorizontalPodAutoscaler')) return undefined;
  const spec = (resource.root as Cursor<Scaling>).at('spec');
  const target = spec.at('scaleTargetRef');
  const min = isKeda ? spec.at('minReplicaCount') : spec.at('minReplicas');
  return {
    resource,
    target: target.at('name'),
    key: keyOf({ ...resource.id, kind: target.at('kind').string() ?? 'Deployment', name: target.at('name').string() ?? '', namespace }),
    min: min.exists ? min.number() : isKeda ? 0 : 1,
    max: spec.at('maxReplicas').number(),
  };
}

function keyOf(id: Resource['id']): string {
  return `${namespaceOf(id)} ${nameOf(id)}`;
}

/** Patches often leave out the namespace. */
function nameOf({ kind, name }: Resource['id']): string {
  return `${kind} ${name}`;
}
