import { isMap, type Table } from './table.ts';
import { rolling, templateLabel, templateLabels, workloadDefaults } from './workloadDefaults.ts';

const template: Table = {
  ...templateLabels,
  'spec.selector': (above) => (isMap(above(1)['template']) ? {} : undefined),
  'spec.selector.matchLabels': (above) => (Object.keys(above(1)).length === 0 ? {} : undefined),
  'spec.selector.matchLabels.*': (above, key) => (Object.keys(above(2)).length === 0 ? templateLabel(above(3), key) : undefined),
};

const ingress: Table = { 'spec.rules[].http.paths[].pathType': 'ImplementationSpecific' };

const deployment: Table = { ...workloadDefaults['apps/Deployment'], ...template };

/**
 * What versions of the API that are served no more put otherwise than those that came after them.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/{apps/v1beta1,extensions/v1beta1,networking/v1beta1}/defaults.go.
 */
export const formerDefaults: Readonly<Record<string, Table>> = {
  'apps/v1beta1/Deployment': { ...deployment, 'spec.revisionHistoryLimit': 2 },
  'apps/v1beta1/StatefulSet': {
    ...workloadDefaults['apps/StatefulSet'],
    ...template,
    'spec.updateStrategy.type': 'OnDelete',
    'spec.updateStrategy.rollingUpdate': () => undefined,
  },
  'extensions/Deployment': {
    ...deployment,
    'spec.revisionHistoryLimit': 2 ** 31 - 1,
    'spec.progressDeadlineSeconds': 2 ** 31 - 1,
    'spec.strategy.rollingUpdate.maxSurge': rolling(2, 1),
    'spec.strategy.rollingUpdate.maxUnavailable': rolling(2, 1),
  },
  'extensions/DaemonSet': {
    ...workloadDefaults['apps/DaemonSet'],
    ...template,
    'spec.updateStrategy.type': 'OnDelete',
    'spec.updateStrategy.rollingUpdate': (above) => (above(1)['type'] === 'RollingUpdate' ? {} : undefined),
  },
  'extensions/ReplicaSet': { ...workloadDefaults['apps/ReplicaSet'], ...template },
  'extensions/Ingress': ingress,
  'networking.k8s.io/v1beta1/Ingress': ingress,
};
