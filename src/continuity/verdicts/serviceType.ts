import type { Allowed, Change } from './change.ts';

const fields =
  /^spec\.(?:type|ports\[\]\.nodePort|loadBalancerClass|loadBalancerIP|loadBalancerSourceRanges|externalTrafficPolicy|allocateLoadBalancerNodePorts|healthCheckNodePort)$/;

/** What clouds and MetalLB read on a Service to make its load balancer. */
const annotations =
  /^metadata\.annotations\.(?:service\.(?:beta\.)?kubernetes\.io|service\.alpha\.kubernetes\.io|networking\.gke\.io|cloud\.google\.com|beta\.cloud\.google\.com|metallb\.(?:universe\.tf|io)|external-dns\.alpha\.kubernetes\.io|oci\.oraclecloud\.com|load-balancer\.hetzner\.cloud|kubernetes\.digitalocean\.com)\//;

/** How a Service is reached from outside: its type, node ports, and its load balancer. */
export function serviceType({ id, shape }: Change): Allowed | undefined {
  if (id.kind !== 'Service' || id.group !== '') return undefined;
  return fields.test(shape) || annotations.test(shape) ? {} : undefined;
}
