import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { Ingress, KubeObject, Service } from '../objects.ts';
import { routedServicesOf } from './routedServices.ts';

/** How a cloud load balancer reaches the pods of a Service: through ports of the nodes, or at the pods' own addresses. */
export type BackendMode = 'instance' | 'ip';

type Annotations = Cursor<Readonly<Record<string, string>> | undefined>;

interface Rollout extends KubeObject {
  spec?: {
    strategy?: {
      canary?: {
        canaryService?: string;
        stableService?: string;
        pingPong?: { pingService?: string; pongService?: string };
        trafficRouting?: { alb?: { rootService?: string } };
      };
    };
  };
}

interface TargetGroupBinding extends KubeObject {
  spec?: { targetType?: string; serviceRef?: { name?: string } };
}

const albPrefix = 'alb.ingress.kubernetes.io/';
const gceIngressPrefixes = [
  'networking.gke.io/',
  'ingress.gcp.kubernetes.io/',
  'kubernetes.io/ingress.global-static-ip-name',
  'kubernetes.io/ingress.regional-static-ip-name',
];
const gceServicePrefixes = [
  'cloud.google.com/neg',
  'cloud.google.com/backend-config',
  'cloud.google.com/app-protocols',
  'beta.cloud.google.com/backend-config',
  'service.alpha.kubernetes.io/app-protocols',
];

/**
 * Tells of a Service whether the load balancer of a cloud stands before it: that of the AWS controller, which goes through
 * the nodes unless told otherwise and then needs `type: NodePort`, or that of GKE. Undefined: none is known.
 *
 * @param resources The whole set, in which Ingresses, TargetGroupBindings and Argo Rollouts name Services.
 */
export function cloudBackends(resources: readonly Resource[]): (service: Resource) => BackendMode | undefined {
  const modes = new Map<string, BackendMode>();
  for (const resource of resources) {
    const found = backendsOf(resource);
    for (const name of found?.names ?? []) modes.set(`${resource.id.namespace}/${name}`, found!.mode);
  }
  return (service) => ownMode(service.root) ?? modes.get(`${service.id.namespace}/${service.id.name}`);
}

/** What the annotations of a Service itself say. */
function ownMode(service: Cursor<Service>): BackendMode | undefined {
  const annotations: Annotations = service.at('metadata').at('annotations');
  if (hasPrefix(annotations, [albPrefix])) return albMode(annotations);
  return hasPrefix(annotations, gceServicePrefixes) ? 'instance' : undefined;
}

function backendsOf(resource: Resource): { readonly mode: BackendMode; readonly names: readonly (string | undefined)[] } | undefined {
  const { id, root } = resource;
  if (id.kind === 'Ingress') {
    const mode = ingressMode(root);
    return mode && { mode, names: ingressBackends(resource) };
  }
  if (id.kind === 'Rollout') return { mode: 'instance', names: rolloutServices(root) };
  if (id.kind !== 'TargetGroupBinding') return undefined;
  const spec = (root as Cursor<TargetGroupBinding>).at('spec');
  return { mode: spec.at('targetType').string() === 'ip' ? 'ip' : 'instance', names: [spec.at('serviceRef').at('name').string()] };
}

function ingressMode(ingress: Cursor<Ingress>): BackendMode | undefined {
  const annotations: Annotations = ingress.at('metadata').at('annotations');
  const name = ingress.at('spec').at('ingressClassName').string() ?? annotations.at('kubernetes.io/ingress.class').string();
  if (name === 'alb' || hasPrefix(annotations, [albPrefix])) return albMode(annotations);
  const isGce = name === undefined ? hasPrefix(annotations, gceIngressPrefixes) : /^gce(?:-|$)/.test(name);
  return isGce ? 'instance' : undefined;
}

function albMode(annotations: Annotations): BackendMode {
  return annotations.at(`${albPrefix}target-type`).string() === 'ip' ? 'ip' : 'instance';
}

function ingressBackends(resource: Resource): (string | undefined)[] {
  const actions = (resource.root as Cursor<Ingress>)
    .at('metadata')
    .at('annotations')
    .entries()
    .filter(([key]) => key.startsWith(`${albPrefix}actions.`));
  return [
    ...routedServicesOf(resource).map(({ name }) => name.string()),
    ...actions.flatMap(([, action]) => [...(action.string() ?? '').matchAll(/"serviceName"\s*:\s*"([^"]+)"/g)].map((match) => match[1])),
  ];
}

function rolloutServices(rollout: Cursor<Rollout>): (string | undefined)[] {
  const canary = rollout.at('spec').at('strategy').at('canary');
  const alb = canary.at('trafficRouting').at('alb');
  if (!alb.exists) return [];
  const pingPong = canary.at('pingPong');
  const names = [
    canary.at('canaryService'),
    canary.at('stableService'),
    alb.at('rootService'),
    pingPong.at('pingService'),
    pingPong.at('pongService'),
  ];
  return names.map((name) => name.string());
}

function hasPrefix(annotations: Annotations, prefixes: readonly string[]): boolean {
  return annotations.entries().some(([key]) => prefixes.some((prefix) => key.startsWith(prefix)));
}
