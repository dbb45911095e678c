import type { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { claimsOf } from './storage/claims.ts';
import type { KubeObject, ObjectMeta, Workload } from './objects.ts';
import { podsOf } from './pods/workloads.ts';

/** All metadata an object brings into the cluster: its own, and that of the pods, jobs and claims it is a template for. */
export function metadataOf(resource: Resource): readonly Cursor<ObjectMeta | undefined>[] {
  const { id, root } = resource;
  const all: Cursor<ObjectMeta | undefined>[] = [(root as Cursor<KubeObject>).at('metadata')];
  // The template of a Pod is the Pod, and a claim is its own.
  for (const { template } of podsOf(resource)) if (template !== root) all.push(template.at('metadata'));
  if (id.kind === 'CronJob') all.push((root as Cursor<Workload>).at('spec').at('jobTemplate').at('metadata'));
  if (id.kind !== 'PersistentVolumeClaim') for (const { metadata } of claimsOf(resource)) all.push(metadata);
  return all;
}
