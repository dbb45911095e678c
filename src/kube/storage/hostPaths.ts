import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { customFields } from '../customFields.ts';
import type { PersistentVolume, PodSpec, Volume } from '../objects.ts';
import { podsOf } from '../pods/workloads.ts';

/** A directory or file of the node that an object reaches for. */
export interface HostPath {
  readonly path: Cursor<string | undefined>;
  /** The volume that holds it; absent for a PersistentVolume. */
  readonly volume?: Cursor<Volume>;
  /** The pod spec it stands in, where Kubernetes itself makes the pod. */
  readonly pod?: Cursor<PodSpec | undefined>;
}

/** The `hostPath` volumes of an object: of its pod, of the pods in a custom resource, or of a PersistentVolume. Worked out once an object. */
export const hostPathsOf = rememberLast((resource: Resource): readonly HostPath[] => read(resource).filter(({ path }) => path.string()));

function read(resource: Resource): HostPath[] {
  if (resource.id.kind === 'PersistentVolume' && resource.id.group === '') {
    return [{ path: (resource.root as Cursor<PersistentVolume>).at('spec').at('hostPath').at('path') }];
  }
  const own = podsOf(resource).flatMap(({ spec }) => volumesIn(spec.at('volumes')).map((hostPath) => ({ ...hostPath, pod: spec })));
  const custom = customFields(resource, 'volumes').flatMap((volumes) => volumesIn(volumes as Cursor<readonly Volume[]>));
  return [...own, ...custom];
}

function volumesIn(volumes: Cursor<readonly Volume[] | undefined>): HostPath[] {
  return volumes.items().map((volume) => ({ path: volume.at('hostPath').at('path'), volume }));
}

/** Whether every container of the pod that mounts the volume does so for reading only. */
export function isReadOnly({ volume, pod }: HostPath): boolean {
  const name = volume?.at('name').string();
  if (!pod || name === undefined) return false;
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()];
  const mounts = containers
    .flatMap((container) => container.at('volumeMounts').items())
    .filter((mount) => mount.at('name').string() === name);
  return mounts.every((mount) => mount.at('readOnly').boolean() === true);
}
