import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { Service } from '../objects.ts';

/** What ingress controllers and gateways call themselves in the labels of their charts and manifests. */
const names: ReadonlySet<string> = new Set([
  'ingress-nginx',
  'nginx-ingress',
  'nginx-ingress-controller',
  'traefik',
  'traefik-ingress-lb',
  'haproxy-ingress',
  'haproxy-kubernetes-ingress',
  'kubernetes-ingress',
  'contour',
  'envoy',
  'envoy-gateway',
  'kong',
  'ingress-kong',
  'ambassador',
  'emissary-ingress',
  'apisix',
  'skipper-ingress',
  'voyager',
  'istio-ingressgateway',
  'istio-ingress',
  'ingressgateway',
  'gateway-proxy',
  'ngrok-ingress-controller',
  'glbc',
]);

const keys = ['app.kubernetes.io/name', 'app', 'k8s-app', 'istio', 'gloo'] as const;

/** Whether a Service is the front door itself: the one of an ingress controller or a gateway, or its default backend. */
export function isIngressController(resource: Resource): boolean {
  const root = resource.root as Cursor<Service>;
  return [root.at('metadata').at('labels'), root.at('spec').at('selector')].some(
    (labels) => labels.at('gateway.networking.k8s.io/gateway-name').exists || keys.some((key) => names.has(labels.at(key).string() ?? '')),
  );
}
