import { valueAt, type Above, type Table } from './table.ts';

/** Limits of a container hold where the maximum alone is written. */
const limitOf = (item: unknown, key: string): unknown => valueAt(valueAt(item, 'default'), key) ?? valueAt(valueAt(item, 'max'), key);

const isForContainers = (above: Above): boolean => above(1)['type'] === 'Container';

/** Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go and pkg/apis/scheduling/v1/defaults.go. */
export const configurationDefaults: Readonly<Record<string, Table>> = {
  '/Secret': { type: 'Opaque' },
  '/Namespace': {
    'metadata.labels': {},
    'metadata.labels.*': (above, key) => (key === 'kubernetes.io/metadata.name' ? above(2)['name'] : undefined),
  },
  '/LimitRange': {
    'spec.limits[].default': (above) => (isForContainers(above) ? {} : undefined),
    'spec.limits[].defaultRequest': (above) => (isForContainers(above) ? {} : undefined),
    'spec.limits[].default.*': (above, key) => (above(2)['type'] === 'Container' ? valueAt(above(2)['max'], key) : undefined),
    'spec.limits[].defaultRequest.*': (above, key) =>
      above(2)['type'] === 'Container' ? (limitOf(above(2), key) ?? valueAt(above(2)['min'], key)) : undefined,
  },
  'scheduling.k8s.io/PriorityClass': { preemptionPolicy: 'PreemptLowerPriority' },
};
