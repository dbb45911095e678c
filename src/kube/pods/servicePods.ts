import { appendTo } from '../../model/appendTo.ts';
import { folderOf } from '../nearby/folderOf.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { isBuiltInGroup } from '../builtInGroups.ts';
import { mayShareNamespace } from '../nearby/namespaces.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import type { ObjectMeta, PodSpec, Service, Workload } from '../objects.ts';
import { isPlaceholder } from '../values/placeholders.ts';
import { podsOf, type Pod } from './workloads.ts';

/** A pod that some object of a set makes. */
export interface LabelledPod {
  readonly resource: Resource;
  readonly spec: Cursor<PodSpec | undefined>;
  readonly labels: Cursor<ObjectMeta['labels']>;
}

interface PodIndex {
  readonly byLabel: NearbyIndex<LabelledPod>;
  readonly byFolder: ReadonlyMap<string, readonly LabelledPod[]>;
}

/** The pods of a set by each of their labels, and by folder. Worked out once a set. */
const indexOf = rememberLast((all: readonly Resource[]): PodIndex => {
  const byLabel = new NearbyIndex<LabelledPod>();
  const byFolder = new Map<string, LabelledPod[]>();
  for (const resource of all) {
    for (const { template, spec } of templatesOf(resource)) {
      const pod = { resource, spec, labels: template.at('metadata').at('labels') };
      appendTo(byFolder, folderOf(resource.file), pod);
      for (const [key, value] of pod.labels.entries()) byLabel.add(`${key}=${String(value.raw)}`, resource.file, pod);
    }
  }
  return { byLabel, byFolder };
});

/** Argo Rollouts, OpenShift's DeploymentConfigs and the like keep to the shape of a Deployment. */
function templatesOf(resource: Resource): readonly Pod[] {
  if (isBuiltInGroup(resource.id.group)) return podsOf(resource);
  const template = (resource.root as Cursor<Workload>).at('spec').at('template');
  return template.at('metadata').at('labels').exists ? [{ template, spec: template.at('spec') }] : [];
}

/** What a Service selects pods by; nothing where it selects none, or a value has yet to come. */
export function selectorEntriesOf(service: Resource): readonly (readonly [string, string])[] {
  const spec = (service.root as Cursor<Service>).at('spec');
  if (spec.at('type').string() === 'ExternalName') return [];
  const entries = spec
    .at('selector')
    .entries()
    .map(([key, { raw }]) => [key, String(raw)] as const);
  return entries.some(([key, value]) => isPlaceholder(key) || isPlaceholder(value)) ? [] : entries;
}

/** The pods that a Service selects, of those nearby. */
export function selectedPods(service: Resource, all: readonly Resource[]): readonly LabelledPod[] {
  return podsWith(selectorEntriesOf(service), service, all);
}

/** The pods with all of these labels, of those near an object. An object without a namespace may go into any. */
export function podsWith(
  entries: readonly (readonly [string, string])[],
  { id, file }: Resource,
  all: readonly Resource[],
): readonly LabelledPod[] {
  const { byLabel } = indexOf(all);
  const [fewest] = entries.map((entry) => byLabel.near(entry.join('='), file)).toSorted((a, b) => a.length - b.length);
  return (fewest ?? []).filter(
    ({ resource, labels }) => mayShareNamespace(resource.id.namespace, id.namespace) && unmetCount(entries, labels) === 0,
  );
}

/** By label, whatever its value, and by folder what was asked for. */
const byKey = rememberLast((all: readonly Resource[]) => {
  const index = new NearbyIndex<LabelledPod>();
  for (const pod of [...indexOf(all).byFolder.values()].flat())
    for (const [key] of pod.labels.entries()) index.add(key, pod.resource.file, pod);
  return { index, near: new Map<string, readonly LabelledPod[]>() };
});

/** Among more pods, names that are nearly the same are no accident. */
const mostNear = 200;

/** The pods that have a label of this name, of those near an object; none where there are very many. */
export function podsWithLabel(key: string, { id, file }: Resource, all: readonly Resource[]): readonly LabelledPod[] {
  const { index, near } = byKey(all);
  const asked = `${folderOf(file)} ${key}`;
  let pods = near.get(asked);
  if (!pods) {
    pods = index.near(key, file, mostNear);
    near.set(asked, pods);
  }
  return pods.filter(({ resource }) => mayShareNamespace(resource.id.namespace, id.namespace));
}

/** How many of the entries labels do not have; without cursors, since every Service may be held against every pod. */
export function unmetCount(entries: readonly (readonly [string, string])[], { raw }: LabelledPod['labels']): number {
  const labels = (raw ?? {}) as Readonly<Record<string, unknown>>;
  return entries.filter(([key, value]) => !Object.hasOwn(labels, key) || String(labels[key]) !== value).length;
}

/** The pods in the folder of a Service that may share its namespace; none where a folder holds very many. */
export function podsBeside(service: Resource, all: readonly Resource[]): readonly LabelledPod[] {
  const pods = indexOf(all).byFolder.get(folderOf(service.file)) ?? [];
  if (pods.length > mostNear) return [];
  return pods.filter(({ resource }) => mayShareNamespace(resource.id.namespace, service.id.namespace));
}
