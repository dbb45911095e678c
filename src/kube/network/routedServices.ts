import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import type { NameReference } from '../nearby/danglingReferences.ts';
import { isBuiltInGroup } from '../builtInGroups.ts';
import type { Ingress, IngressBackend } from '../objects.ts';

/** A place where an Ingress or another route names a Service. */
export interface RoutedService extends NameReference {
  /** By number or by name. */
  readonly port: Cursor;
}

/** Of all versions: `backend` is what `defaultBackend` was called before networking.k8s.io/v1. */
interface AnyIngress {
  spec?: Ingress['spec'] & { backend?: IngressBackend };
}

/** As the Gateway API and Traefik write it. */
interface RouteBackend {
  group?: string;
  kind?: string;
  name?: string;
  namespace?: string;
  port?: number | string;
}

interface Route {
  spec?: { rules?: readonly { backendRefs?: readonly RouteBackend[] }[]; routes?: readonly { services?: readonly RouteBackend[] }[] };
}

const gatewayRoutes: ReadonlySet<string> = new Set(['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute']);
const traefikRoutes: ReadonlySet<string> = new Set(['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP']);
const traefikGroups: ReadonlySet<string> = new Set(['traefik.io', 'traefik.containo.us']);

/** The Services that an Ingress, a route of the Gateway API or of Traefik leads to, in the order written. Worked out once an object. */
export const routedServicesOf = rememberLast((resource: Resource): readonly RoutedService[] => {
  const { group, kind } = resource.id;
  if (kind === 'Ingress' && isBuiltInGroup(group)) return ofIngress(resource);
  const spec = (resource.root as Cursor<Route>).at('spec');
  const isTraefik = traefikGroups.has(group) && traefikRoutes.has(kind);
  if (!isTraefik && (group !== 'gateway.networking.k8s.io' || !gatewayRoutes.has(kind))) return [];
  const backends = isTraefik
    ? spec
        .at('routes')
        .items()
        .flatMap((route) => route.at('services').items())
    : spec
        .at('rules')
        .items()
        .flatMap((rule) => rule.at('backendRefs').items());
  return backends
    .filter((backend) => (backend.at('kind').string() ?? 'Service') === 'Service' && (backend.at('group').string() ?? '') === '')
    .map((backend) => ({
      resource,
      name: backend.at('name'),
      namespace: backend.at('namespace').string() ?? resource.id.namespace,
      port: backend.at('port'),
    }));
});

function ofIngress(resource: Resource): RoutedService[] {
  const spec = (resource.root as Cursor<AnyIngress>).at('spec');
  const paths = spec
    .at('rules')
    .items()
    .flatMap((rule) => rule.at('http').at('paths').items());
  const backends: Cursor<IngressBackend | undefined>[] = [
    spec.at('defaultBackend'),
    spec.at('backend'),
    ...paths.map((path) => path.at('backend')),
  ];
  return backends.flatMap((backend) => {
    const old = backend.at('serviceName');
    const service = backend.at('service');
    const port = service.at('port');
    if (old.exists) return [{ resource, name: old, namespace: resource.id.namespace, port: backend.at('servicePort') }];
    if (!service.exists) return [];
    return [
      { resource, name: service.at('name'), namespace: resource.id.namespace, port: port.at(port.at('number').exists ? 'number' : 'name') },
    ];
  });
}
