import type { Cursor } from '../../model/cursor.ts';
import type { Resource, ResourceId } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { PodTemplate, PodSpec, Workload } from '../objects.ts';

/** A pod as some object describes it. */
export interface Pod {
  readonly spec: Cursor<PodSpec | undefined>;
  /** The template the spec stands in; for a Pod, the Pod itself. */
  readonly template: Cursor<PodTemplate | undefined>;
}

/** The kinds of the Kubernetes API itself that make pods. */
const templated = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job']);

const groups = new Set(['', 'apps', 'batch', 'extensions']);

/** Whether the Kubernetes API itself makes pods from objects of this kind. */
export function isWorkload(id: ResourceId): boolean {
  return groups.has(id.group) && (templated.has(id.kind) || id.kind === 'CronJob' || id.kind === 'Pod' || id.kind === 'PodTemplate');
}

/** The pod an object of the Kubernetes API makes; nothing for other objects. Worked out once an object. */
export const podsOf = rememberLast((resource: Resource): readonly Pod[] => (isWorkload(resource.id) ? [readPod(resource)] : []));

function readPod(resource: Resource): Pod {
  const root = resource.root as Cursor<Workload>;
  const { kind } = resource.id;
  if (kind === 'Pod') return { template: root, spec: root.at('spec') };
  const template =
    kind === 'PodTemplate'
      ? root.at('template')
      : kind === 'CronJob'
        ? root.at('spec').at('jobTemplate').at('spec').at('template')
        : root.at('spec').at('template');
  return { template, spec: template.at('spec') };
}
