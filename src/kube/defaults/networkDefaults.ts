import { isUnset, type FieldMap, type Rule, type Table } from './table.ts';

const isEmptyList = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

const typeOf = ({ type }: FieldMap): unknown => (isUnset(type) ? 'ClusterIP' : type);

const types = new Set<unknown>(['ClusterIP', 'NodePort', 'LoadBalancer']);

const hasAddress = (spec: FieldMap): boolean => types.has(typeOf(spec));

const isReachable = (spec: FieldMap): boolean => hasAddress(spec) && (typeOf(spec) !== 'ClusterIP' || !isEmptyList(spec['externalIPs']));

const isForAllFamilies = ({ clusterIP, selector }: FieldMap): boolean => clusterIP === 'None' && Object.keys(selector ?? {}).length === 0;

/** Affinity by client; the spec stands `levels` above the field. */
const byClient =
  (levels: number, value: Table[string]): Rule =>
  (above) =>
    above(levels)['sessionAffinity'] === 'ClientIP' ? value : undefined;

const service: Table = {
  'spec.type': 'ClusterIP',
  'spec.sessionAffinity': 'None',
  'spec.sessionAffinityConfig': byClient(1, {}),
  'spec.sessionAffinityConfig.clientIP': byClient(2, {}),
  'spec.sessionAffinityConfig.clientIP.timeoutSeconds': byClient(3, 10_800),
  'spec.ports[].protocol': 'TCP',
  'spec.ports[].targetPort': (above) => above(1)['port'],
  'spec.internalTrafficPolicy': (above) => (hasAddress(above(1)) ? 'Cluster' : undefined),
  'spec.externalTrafficPolicy': (above) => (isReachable(above(1)) ? 'Cluster' : undefined),
  'spec.allocateLoadBalancerNodePorts': (above) => (above(1)['type'] === 'LoadBalancer' ? true : undefined),
  'spec.ipFamilyPolicy': (above) => {
    if (!hasAddress(above(1))) return undefined;
    return isForAllFamilies(above(1)) ? 'RequireDualStack' : 'SingleStack';
  },
};

const endpointPorts: Table = { 'ports[].name': '', 'ports[].protocol': 'TCP' };

/**
 * Source: kubernetes/kubernetes v1.36.3 pkg/apis/core/v1/defaults.go, pkg/apis/networking/v1/defaults.go,
 * pkg/apis/discovery/v1/defaults.go, pkg/registry/core/service/storage/alloc.go (`ipFamilyPolicy`).
 */
export const networkDefaults: Readonly<Record<string, Table>> = {
  '/Service': service,
  '/Endpoints': { 'subsets[].ports[].protocol': 'TCP' },
  'discovery.k8s.io/EndpointSlice': endpointPorts,
  'networking.k8s.io/NetworkPolicy': {
    'spec.policyTypes': (above) => (isEmptyList(above(1)['egress']) ? ['Ingress'] : ['Ingress', 'Egress']),
    'spec.ingress[].ports[].protocol': 'TCP',
    'spec.egress[].ports[].protocol': 'TCP',
  },
  'networking.k8s.io/IngressClass': { 'spec.parameters.scope': 'Cluster' },
};
