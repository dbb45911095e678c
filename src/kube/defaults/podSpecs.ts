import type { ResourceId } from '../../model/resource.ts';

const templates = ['DaemonSet', 'Deployment', 'Job', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];

const ofKinds: ReadonlyMap<string, string> = new Map([
  ['Pod', 'spec'],
  ['PodTemplate', 'template.spec'],
  ['CronJob', 'spec.jobTemplate.spec.template.spec'],
  ...templates.map((kind) => [kind, 'spec.template.spec'] as const),
]);

const groups = new Set(['', 'apps', 'batch', 'extensions']);

/** The shape of the pod spec in objects of a kind of the Kubernetes API: `spec.template.spec`. */
export function podSpecOf({ group, kind }: Pick<ResourceId, 'group' | 'kind'>): string | undefined {
  return groups.has(group) ? ofKinds.get(kind) : undefined;
}
