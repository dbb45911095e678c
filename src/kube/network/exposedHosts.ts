import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource, Span } from '../../model/resource.ts';
import type { Ingress } from '../objects.ts';

/** A host name under which users are to reach the cluster. */
export interface ExposedHost {
  readonly host: string;
  readonly cursor: Cursor;
  /** Where the name is a part of a longer text. */
  readonly span?: Span;
}

interface Exposing {
  spec?: {
    host?: string;
    hostnames?: readonly string[];
    listeners?: readonly { hostname?: string }[];
    routes?: readonly { match?: string }[];
    servers?: readonly { hosts?: readonly string[] }[];
    virtualhost?: { fqdn?: string };
  };
}

/** The kinds of object that expose hosts, and how each writes them. */
const readers: Readonly<Record<string, (spec: Cursor<Exposing['spec']>) => readonly Cursor[]>> = {
  'gateway.networking.k8s.io/Gateway': (spec) =>
    spec
      .at('listeners')
      .items()
      .map((listener) => listener.at('hostname')),
  'gateway.networking.k8s.io/HTTPRoute': (spec) => spec.at('hostnames').items(),
  'gateway.networking.k8s.io/GRPCRoute': (spec) => spec.at('hostnames').items(),
  'gateway.networking.k8s.io/TLSRoute': (spec) => spec.at('hostnames').items(),
  'networking.istio.io/Gateway': (spec) =>
    spec
      .at('servers')
      .items()
      .flatMap((server) => server.at('hosts').items()),
  'projectcontour.io/HTTPProxy': (spec) => [spec.at('virtualhost').at('fqdn')],
  'route.openshift.io/Route': (spec) => [spec.at('host')],
};

/** The hosts an object exposes: Ingress, Gateway API, Traefik, Istio, Contour and OpenShift. Each name once an object. */
export const exposedHostsOf = rememberLast(readHosts);

function readHosts(resource: Resource): readonly ExposedHost[] {
  const { group, kind } = resource.id;
  const spec = (resource.root as Cursor<Exposing>).at('spec');
  if (kind === 'Ingress') return unique(plain(hostsOfIngress((resource.root as Cursor<Ingress>).at('spec'))));
  if (kind === 'IngressRoute') return hostsOfMatches(spec);
  return unique(plain(readers[`${group}/${kind}`]?.(spec) ?? []));
}

function hostsOfIngress(spec: Cursor<Ingress['spec']>): readonly Cursor[] {
  const rules = spec.at('rules').items();
  const tls = spec.at('tls').items();
  return [...rules.map((rule) => rule.at('host')), ...tls.flatMap((entry) => entry.at('hosts').items())];
}

/** Traefik writes hosts into rules: ``Host(`a.example`, `b.example`) && PathPrefix(`/`)``. */
function hostsOfMatches(spec: Cursor<Exposing['spec']>): ExposedHost[] {
  return spec
    .at('routes')
    .items()
    .map((route) => route.at('match'))
    .flatMap((cursor) =>
      [...(cursor.string() ?? '').matchAll(/\bHost(?:SNI)?\(([^)]*)\)/g)].flatMap((call) =>
        [...call[1]!.matchAll(/[`"']([^`"']+)[`"']/g)].map((name) => ({
          cursor,
          host: name[1]!,
          span: { start: call.index + call[0].indexOf(call[1]!) + name.index + 1, length: name[1]!.length },
        })),
      ),
    );
}

function plain(cursors: readonly Cursor[]): ExposedHost[] {
  return cursors.flatMap((cursor) => (typeof cursor.raw === 'string' ? [{ host: cursor.raw, cursor }] : []));
}

function unique(hosts: readonly ExposedHost[]): readonly ExposedHost[] {
  const seen = new Set<string>();
  return hosts.filter(({ host }) => !seen.has(host) && seen.add(host));
}
