import { nginxClass } from '../../clusters/nginxClasses.ts';
import { routedServicesOf, type RoutedService } from '../../kube/network/routedServices.ts';
import { resolveReferences } from '../../kube/nearby/danglingReferences.ts';
import { folderOf } from '../../kube/nearby/folderOf.ts';
import { surroundingsOf } from '../../kube/nearby/nearby.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import type { Ingress, KubeObject, Service, ServicePort } from '../../kube/objects.ts';
import { servicesSelecting } from '../../kube/pods/podSelection.ts';
import { podsBeside } from '../../kube/pods/servicePods.ts';
import { isWorkload } from '../../kube/pods/workloads.ts';
import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { differsInVersion } from '../../kube/values/misspellings.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import { nearest } from '../../model/nearest.ts';
import type { SetProblem } from '../../model/problem.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingIngressBackend: SetRule = {
  meta: {
    id: 'dangling-ingress-backend',
    summary: 'An Ingress leads to a Service, or a port of a Service, that is not there',
    why: `The API server takes such an Ingress. ingress-nginx, which many laptops run, answers 503 on that path only, and even takes a
\`targetPort\` for a port. The clouds are stricter: for a port they do not find, the controllers of EKS and GKE leave the whole load
balancer as it is.

Write the name of the Service and its \`port\`, or the name of the port. Looked at are Ingresses, and routes of the Gateway API and of
Traefik.

A Service that is not there may come from elsewhere. It is reported only when an unused Service nearby has nearly the same name, or when
the name is that of a workload whose Service is called otherwise.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['Ingress', 'HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute', 'custom'],
    since: '0.1.0',
  },

  applies: (resource) => routedServicesOf(resource).length > 0,

  *checkAll(routes, { targets }, all) {
    const services = all.filter(({ id }) => id.kind === 'Service' && id.group === '');
    if (services.length === 0) return;
    const breaks = targets.map(({ id }) => id);
    const { found, dangling } = resolveReferences(routes.flatMap(routedServicesOf).filter(isToService), services);
    for (const { reference, named } of found) {
      if (named.some((service) => isMeant(service, reference, all))) yield* wrongPort(reference, named, breaks);
    }
    for (const { reference, name, misspelt } of dangling) {
      const meant = misspelt ?? serviceOfWorkload(name, reference, all);
      // One that kustomize renamed is for stale-reference to tell.
      if (!meant || meant.original?.name === name) continue;
      yield {
        resource: reference.resource,
        at: reference.name,
        message: `there is no Service \`${name}\` here; write \`${meant.id.name}\`, ${
          misspelt ? 'to which nothing leads yet' : `the Service of the workload \`${name}\``
        }`,
        related: [{ resource: meant, at: (meant.root as Cursor<KubeObject>).at('metadata').at('name'), message: 'the Service' }],
      };
    }
  },
};

/** The AWS controller takes what to do from an annotation where the port has this name. */
function isToService({ port }: RoutedService): boolean {
  return port.string() !== 'use-annotation';
}

/** In another folder, a Service may be that of another variant; but hardly where a folder for routes stands beside one for Services. */
function isMeant({ file, id }: Resource, { resource, namespace }: RoutedService, all: readonly Resource[]): boolean {
  const [folder, other] = [folderOf(resource.file), folderOf(file)];
  if (folder === other || (namespace !== '' && id.namespace === namespace)) return true;
  const isBeside = surroundingsOf(resource.file) === surroundingsOf(file) || folder.startsWith(other) || other.startsWith(folder);
  return isBeside && podsBeside(resource, all).length === 0;
}

/**
 * The one Service of a workload that has the name, unless it stands beside the missing one, as `web-headless` does. An operator
 * may make the missing one from an object of its name.
 */
function serviceOfWorkload(name: string, { resource }: RoutedService, all: readonly Resource[]): Resource | undefined {
  const named = objectsByName(all).near(name, resource.file);
  if (named.some(({ id }) => !isBuiltInGroup(id.group))) return undefined;
  const services = new Set(named.flatMap((workload) => (isWorkload(workload.id) ? servicesSelecting(all)(workload) : [])));
  const [service] = services;
  const isVariant = service && (service.id.name.startsWith(`${name}-`) || differsInVersion(service.id.name, name));
  return services.size === 1 && !isVariant ? service : undefined;
}

const objectsByName = rememberLast((all: readonly Resource[]) => {
  const index = new NearbyIndex<Resource>();
  for (const resource of all) {
    const mayMakeService = !isBuiltInGroup(resource.id.group) && routedServicesOf(resource).length === 0;
    if (mayMakeService || isWorkload(resource.id)) index.add(resource.id.name, resource.file, resource);
  }
  return index;
});

type Port = Cursor<ServicePort & { targetPort?: string | number }>;

function* wrongPort({ resource, port }: RoutedService, services: readonly Resource[], breaks: readonly string[]): Iterable<SetProblem> {
  const wanted = textOf(port);
  if (wanted === undefined || isPlaceholder(wanted)) return;
  const lists = services.map(portsOf);
  const ports = lists.flat();
  // A patch has no ports, and an ExternalName needs none.
  if (lists.some(({ length }) => length === 0) || services.some(isExternal)) return;
  if (ports.some((each) => textsOf(each).some((text) => text === wanted || isPlaceholder(text)))) return;
  const [service] = services as readonly [Resource, ...Resource[]];
  const aimed = ports.find((each) => textOf(each.at('targetPort')) === wanted);
  yield {
    resource,
    at: port,
    message: aimed
      ? `\`${wanted}\` is the \`targetPort\` of Service \`${service.id.name}\`, which few controllers besides ingress-nginx take; ${remedy(wanted, [aimed])}`
      : `Service \`${service.id.name}\` has no port \`${wanted}\`; ${remedy(wanted, ports)}`,
    targets: aimed && mayBeNginx(resource) ? [] : breaks,
    related: [{ resource: service, at: (service.root as Cursor<Service>).at('spec').at('ports'), message: 'the ports it has' }],
  };
}

function portsOf({ root }: Resource): Port[] {
  return (root as Cursor<Service>).at('spec').at('ports').items();
}

function isExternal({ root }: Resource): boolean {
  return (root as Cursor<Service>).at('spec').at('type').string() === 'ExternalName';
}

/** What an Ingress may call a port. */
function textsOf(port: Port): string[] {
  return [port.at('port'), port.at('name')].flatMap((each) => textOf(each) ?? []);
}

function textOf({ raw }: Cursor): string | undefined {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined;
}

/** In the words of what was written: a number for a number, and a name for a name where there is one. */
function remedy(wanted: string, ports: readonly Port[]): string {
  const isNumber = /^\d+$/.test(wanted);
  const names = isNumber ? [] : ports.flatMap((port) => port.at('name').string() ?? []);
  const near = nearest(wanted, names);
  if (near !== undefined) return `write \`${near}\``;
  const choice = names.length > 0 ? names : [...new Set(ports.flatMap((port) => textOf(port.at('port')) ?? []))];
  const prefix = isNumber || names.length > 0 ? '' : 'number: ';
  return `${choice.length === 1 ? 'write' : 'it has'} ${enumerate(choice.map((each) => `\`${prefix}${each}\``))}`;
}

/** Whether ingress-nginx may serve a route. */
function mayBeNginx({ id, root }: Resource): boolean {
  if (id.kind !== 'Ingress') return false;
  const ingress = root as Cursor<Ingress>;
  const annotation = ingress.at('metadata').at('annotations').at('kubernetes.io/ingress.class');
  const name = ingress.at('spec').at('ingressClassName').string() ?? annotation.string();
  return name === undefined || nginxClass.test(name);
}
