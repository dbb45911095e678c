import type { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { claimsOf } from './claims.ts';
import type { KubeObject, ObjectMeta, Workload } from './objects.ts';
import { podsOf } from './workloads.ts';

/** All metadata an object brings into the cluster: its own, and that of the pods, jobs and claims it is a template for. */
export function metadataOf(resource: Resource): readonly Cursor<ObjectMeta | undefined>[] {
  const all: Cursor<ObjectMeta | undefined>[] = [
    (resource.root as Cursor<KubeObject>).at('metadata'),
    ...podsOf(resource).map(({ template }) => template.at('metadata')),
    ...(resource.id.kind === 'CronJob' ? [(resource.root as Cursor<Workload>).at('spec').at('jobTemplate').at('metadata')] : []),
    ...claimsOf(resource).map(({ metadata }) => metadata),
  ];
  // The template of a Pod is the Pod, and a claim is its own.
  return all.filter((metadata, index) => index === 0 || metadata.path.length > 1);
}
