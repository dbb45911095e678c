import { extensionDefaults } from './extensionDefaults.ts';
import { isMap, type Table } from './table.ts';
import { rolling, templateLabel, templateLabels, workloadDefaults } from './workloadDefaults.ts';

const template: Table = {
  ...templateLabels,
  'spec.selector': (above) => (isMap(above(1)['template']) ? {} : undefined),
  'spec.selector.matchLabels': (above) => (Object.keys(above(1)).length === 0 ? {} : undefined),
  'spec.selector.matchLabels.*': (above, key) => (Object.keys(above(2)).length === 0 ? templateLabel(above(3), key) : undefined),
};

const ingress: Table = { 'spec.rules[].http.paths[].pathType': 'ImplementationSpecific' };

const webhook: Table = {
  'webhooks[].failurePolicy': 'Ignore',
  'webhooks[].matchPolicy': 'Exact',
  'webhooks[].sideEffects': 'Unknown',
  'webhooks[].timeoutSeconds': 30,
  'webhooks[].admissionReviewVersions': ['v1beta1'],
};

const admission = 'admissionregistration.k8s.io';

const deployment: Table = { ...workloadDefaults['apps/Deployment'], ...template };

/**
 * What versions of the API that are served no more put otherwise than those that came after them.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/{admissionregistration,apps,extensions,networking}/v1beta1/defaults.go,
 * staging/src/k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1/defaults.go.
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
  [`${admission}/v1beta1/ValidatingWebhookConfiguration`]: {
    ...extensionDefaults[`${admission}/ValidatingWebhookConfiguration`],
    ...webhook,
  },
  [`${admission}/v1beta1/MutatingWebhookConfiguration`]: { ...extensionDefaults[`${admission}/MutatingWebhookConfiguration`], ...webhook },
  'apiextensions.k8s.io/v1beta1/CustomResourceDefinition': {
    ...extensionDefaults['apiextensions.k8s.io/CustomResourceDefinition'],
    'spec.scope': 'Namespaced',
    'spec.preserveUnknownFields': true,
  },
  'extensions/Ingress': ingress,
  'networking.k8s.io/v1beta1/Ingress': ingress,
};
