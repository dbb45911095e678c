import { type FieldSpec, fieldSpec, type Selected } from './fieldSpec.ts';

const replicationController: Partial<Selected> = { version: 'v1', kind: 'ReplicationController' };
const statefulSet: Partial<Selected> = { group: 'apps', kind: 'StatefulSet' };
const job: Partial<Selected> = { group: 'batch', kind: 'Job' };
const cronJob: Partial<Selected> = { group: 'batch', kind: 'CronJob' };
const kind = (name: string): Partial<Selected> => ({ kind: name });
const create = (path: string, of?: Partial<Selected>): FieldSpec => fieldSpec(path, of, true);

const templates = (metadata: string, sets: Partial<Selected>): FieldSpec[] => [
  create(`metadata/${metadata}`),
  ...[replicationController, kind('Deployment'), kind('ReplicaSet'), kind('DaemonSet'), sets, job].map((of) =>
    create(`spec/template/metadata/${metadata}`, of),
  ),
  create(`spec/jobTemplate/metadata/${metadata}`, cronJob),
  create(`spec/jobTemplate/spec/template/metadata/${metadata}`, cronJob),
];

const claims = create('spec/volumeClaimTemplates[]/metadata/labels', statefulSet);

/** Where labels go that shall not select: the object, and the templates in it. */
export const templateLabels: readonly FieldSpec[] = [...templates('labels', statefulSet), claims];

export const commonAnnotations: readonly FieldSpec[] = templates('annotations', kind('StatefulSet'));

const terms = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  `affinity/${affinity}/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels`,
  `affinity/${affinity}/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels`,
]);

const policies = ['spec/podSelector/matchLabels', 'spec/ingress/from/podSelector/matchLabels', 'spec/egress/to/podSelector/matchLabels'];

/** Where `commonLabels` go: the same, and every selector. */
export const commonLabels: readonly FieldSpec[] = [
  ...templateLabels,
  create('spec/selector', { version: 'v1', kind: 'Service' }),
  create('spec/selector', replicationController),
  ...[kind('Deployment'), kind('ReplicaSet'), kind('DaemonSet'), statefulSet].map((of) => create('spec/selector/matchLabels', of)),
  ...[{ group: 'apps', kind: 'Deployment' }, statefulSet].flatMap((of) =>
    [...terms, 'topologySpreadConstraints/labelSelector/matchLabels'].map((path) => fieldSpec(`spec/template/spec/${path}`, of)),
  ),
  fieldSpec('spec/selector/matchLabels', job),
  fieldSpec('spec/jobTemplate/spec/selector/matchLabels', cronJob),
  fieldSpec('spec/selector/matchLabels', { group: 'policy', kind: 'PodDisruptionBudget' }),
  ...policies.map((path) => fieldSpec(path, { group: 'networking.k8s.io', kind: 'NetworkPolicy' })),
];
