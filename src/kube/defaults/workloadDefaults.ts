import { isMap, isUnset, under, valueAt, type FieldMap, type Rule, type Table } from './table.ts';

/** What a strategy holds only while it rolls; it stands `levels` above the field. */
export function rolling(levels: number, value: Table[string]): Rule {
  return (above) => {
    const type = valueAt(above(levels), 'type');
    return isUnset(type) || type === 'RollingUpdate' ? value : undefined;
  };
}

const labelsOf = (spec: unknown): unknown => valueAt(valueAt(valueAt(spec, 'template'), 'metadata'), 'labels');

/** What labels and selectors are taken from where they are missing or empty. */
export const templateLabel = (spec: unknown, key: string): unknown => valueAt(labelsOf(spec), key);

const isEmpty = (map: FieldMap): boolean => Object.keys(map).length === 0;

/** An object without labels is labelled as its template is. */
export const templateLabels: Table = {
  'metadata.labels': (above) => (isMap(labelsOf(above(2)['spec'])) ? {} : undefined),
  'metadata.labels.*': (above, key) => (isEmpty(above(1)) ? templateLabel(above(3)['spec'], key) : undefined),
};

const claim: Table = { 'spec.volumeMode': 'Filesystem' };

const job: Table = {
  'spec.parallelism': 1,
  'spec.completions': (above) => (isUnset(above(1)['parallelism']) ? 1 : undefined),
  'spec.backoffLimit': (above) => (isUnset(above(1)['backoffLimitPerIndex']) ? 6 : 2 ** 31 - 1),
  'spec.completionMode': 'NonIndexed',
  'spec.suspend': false,
  'spec.manualSelector': false,
  'spec.podReplacementPolicy': (above) => (isUnset(above(1)['podFailurePolicy']) ? 'TerminatingOrFailed' : 'Failed'),
  'spec.podFailurePolicy.rules[].onPodConditions[].status': 'True',
};

/**
 * Of what makes pods, beside the pods. A job that a CronJob makes has what a Job has.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/{apps,autoscaling,batch,core}/v1/defaults.go.
 */
export const workloadDefaults: Readonly<Record<string, Table>> = {
  'apps/Deployment': {
    'spec.replicas': 1,
    'spec.revisionHistoryLimit': 10,
    'spec.progressDeadlineSeconds': 600,
    'spec.strategy': {},
    'spec.strategy.type': 'RollingUpdate',
    'spec.strategy.rollingUpdate': rolling(1, {}),
    'spec.strategy.rollingUpdate.maxSurge': rolling(2, '25%'),
    'spec.strategy.rollingUpdate.maxUnavailable': rolling(2, '25%'),
  },
  'apps/DaemonSet': {
    'spec.revisionHistoryLimit': 10,
    'spec.updateStrategy': {},
    'spec.updateStrategy.type': 'RollingUpdate',
    'spec.updateStrategy.rollingUpdate': rolling(1, {}),
    'spec.updateStrategy.rollingUpdate.maxSurge': rolling(2, 0),
    'spec.updateStrategy.rollingUpdate.maxUnavailable': rolling(2, 1),
  },
  'apps/StatefulSet': {
    'spec.replicas': 1,
    'spec.revisionHistoryLimit': 10,
    'spec.podManagementPolicy': 'OrderedReady',
    'spec.updateStrategy': {},
    'spec.updateStrategy.type': 'RollingUpdate',
    'spec.updateStrategy.rollingUpdate': (above) => (isUnset(above(1)['type']) ? {} : undefined),
    'spec.updateStrategy.rollingUpdate.partition': rolling(2, 0),
    'spec.persistentVolumeClaimRetentionPolicy': {},
    'spec.persistentVolumeClaimRetentionPolicy.whenDeleted': 'Retain',
    'spec.persistentVolumeClaimRetentionPolicy.whenScaled': 'Retain',
    'spec.volumeClaimTemplates[].apiVersion': 'v1',
    'spec.volumeClaimTemplates[].kind': 'PersistentVolumeClaim',
    ...under('spec.volumeClaimTemplates[]', claim),
  },
  'apps/ReplicaSet': { 'spec.replicas': 1 },
  '/ReplicationController': {
    'spec.replicas': 1,
    ...templateLabels,
    'spec.selector': (above) => (isMap(labelsOf(above(1))) ? {} : undefined),
    'spec.selector.*': (above, key) => (isEmpty(above(1)) ? templateLabel(above(2), key) : undefined),
  },
  'batch/Job': { ...job, ...templateLabels },
  'batch/CronJob': {
    'spec.concurrencyPolicy': 'Allow',
    'spec.suspend': false,
    'spec.successfulJobsHistoryLimit': 3,
    'spec.failedJobsHistoryLimit': 1,
    ...under('spec.jobTemplate', job),
  },
  '/PersistentVolumeClaim': claim,
};
