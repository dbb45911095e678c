import { isUnset, type Above, type Rule, type Table } from './table.ts';

const isEmptyList = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

const typeOf = (above: Above, levels: number): unknown => (isUnset(above(levels)['type']) ? 'ClusterIP' : above(levels)['type']);

/** What Services of some types have; the spec stands right above. */
function ofTypes(value: string | boolean, ...types: readonly string[]): Rule {
  return (above) => (types.includes(String(typeOf(above, 1))) ? value : undefined);
}

const isByClient = (above: Above, levels: number): boolean => above(levels)['sessionAffinity'] === 'ClientIP';

const service: Table = {
  'spec.type': 'ClusterIP',
  'spec.sessionAffinity': 'None',
  'spec.sessionAffinityConfig': (above) => (isByClient(above, 1) ? {} : undefined),
  'spec.sessionAffinityConfig.clientIP': (above) => (isByClient(above, 2) ? {} : undefined),
  'spec.sessionAffinityConfig.clientIP.timeoutSeconds': (above) => (isByClient(above, 3) ? 10_800 : undefined),
  'spec.ports[].protocol': 'TCP',
  'spec.ports[].targetPort': (above) => above(1)['port'],
  'spec.internalTrafficPolicy': ofTypes('Cluster', 'ClusterIP', 'NodePort', 'LoadBalancer'),
  'spec.externalTrafficPolicy': (above) => {
    const types = isEmptyList(above(1)['externalIPs']) ? ['NodePort', 'LoadBalancer'] : ['ClusterIP', 'NodePort', 'LoadBalancer'];
    return ofTypes('Cluster', ...types)(above, '');
  },
  'spec.allocateLoadBalancerNodePorts': ofTypes(true, 'LoadBalancer'),
  'spec.ipFamilyPolicy': (above) => {
    const { clusterIP, selector } = above(1);
    const isForAllFamilies = clusterIP === 'None' && Object.keys(selector ?? {}).length === 0;
    return ofTypes(isForAllFamilies ? 'RequireDualStack' : 'SingleStack', 'ClusterIP', 'NodePort', 'LoadBalancer')(above, '');
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
