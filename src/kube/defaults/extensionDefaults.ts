import { isUnset, under, valueAt, type Table } from './table.ts';

const https = 443;

const webhook: Table = {
  failurePolicy: 'Fail',
  matchPolicy: 'Equivalent',
  namespaceSelector: {},
  objectSelector: {},
  timeoutSeconds: 10,
  'rules[].scope': '*',
  'clientConfig.service.port': https,
};

const matching: Table = {
  matchPolicy: 'Equivalent',
  namespaceSelector: {},
  objectSelector: {},
  'resourceRules[].scope': '*',
  'excludeResourceRules[].scope': '*',
};

const policy: Table = { 'spec.failurePolicy': 'Fail', ...under('spec.matchConstraints', matching) };

const flow: Table = { nominalConcurrencyShares: 30, lendablePercent: 0 };

/**
 * Of what extends and guards the API.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/{admissionregistration,flowcontrol}/v1/defaults.go,
 * staging/src/k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1/defaults.go,
 * staging/src/k8s.io/kube-aggregator/pkg/apis/apiregistration/v1/defaults.go.
 */
export const extensionDefaults: Readonly<Record<string, Table>> = {
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': under('webhooks[]', webhook),
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': under('webhooks[]', { ...webhook, reinvocationPolicy: 'Never' }),
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': policy,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': under('spec.matchResources', matching),
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': policy,
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding': under('spec.matchResources', matching),
  'apiextensions.k8s.io/CustomResourceDefinition': {
    'spec.names.singular': (above) => kindOf(above(1))?.toLowerCase(),
    'spec.names.listKind': (above) => kindOf(above(1)) && `${kindOf(above(1))}List`,
    'spec.conversion': {},
    'spec.conversion.strategy': (above) => (isUnset(valueAt(above(2), 'conversion')) ? 'None' : undefined),
    'spec.conversion.webhook.clientConfig.service.port': https,
  },
  'apiregistration.k8s.io/APIService': { 'spec.service.port': https },
  'flowcontrol.apiserver.k8s.io/FlowSchema': { 'spec.matchingPrecedence': 1000 },
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': {
    ...under('spec.limited', flow),
    'spec.limited.limitResponse.queuing.queues': 64,
    'spec.limited.limitResponse.queuing.handSize': 8,
    'spec.limited.limitResponse.queuing.queueLengthLimit': 50,
    'spec.exempt.nominalConcurrencyShares': 0,
    'spec.exempt.lendablePercent': 0,
  },
};

function kindOf(names: unknown): string | undefined {
  const kind = valueAt(names, 'kind');
  return typeof kind === 'string' && kind !== '' ? kind : undefined;
}
