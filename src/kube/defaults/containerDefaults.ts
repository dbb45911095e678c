import { pullPolicyBeside } from './pullPolicyBeside.ts';
import { under, valueAt, type Table } from './table.ts';

const handler: Table = { 'httpGet.path': '/', 'httpGet.scheme': 'HTTP' };

const probe: Table = {
  timeoutSeconds: 1,
  periodSeconds: 10,
  successThreshold: 1,
  failureThreshold: 3,
  'grpc.service': '',
  ...handler,
};

/**
 * Of a container, and with `requests` and `hostPort` of the pod it becomes.
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go and zz_generated.defaults.go.
 */
export const containerDefaults: Table = {
  imagePullPolicy: pullPolicyBeside('image'),
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  resources: {},
  'resources.requests': (above) => (valueAt(above(1), 'limits') === undefined ? undefined : {}),
  'resources.requests.*': (above, key) => valueAt(above(2)['limits'], key),
  'ports[].protocol': 'TCP',
  'ports[].hostPort': (above) => (above(5)['hostNetwork'] === true ? above(1)['containerPort'] : undefined),
  'env[].valueFrom.fieldRef.apiVersion': 'v1',
  'env[].valueFrom.resourceFieldRef.divisor': '0',
  'env[].valueFrom.fileKeyRef.optional': false,
  ...under('livenessProbe', probe),
  ...under('readinessProbe', probe),
  ...under('startupProbe', probe),
  ...under('lifecycle.postStart', handler),
  ...under('lifecycle.preStop', handler),
};
