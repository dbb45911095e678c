import { portMappingsIn } from '../kube/network/portMappings.ts';
import type { Service } from '../kube/objects.ts';
import { resourceName } from '../kube/resourceId.ts';
import type { Cursor } from '../model/cursor.ts';
import type { Finding } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';
import { findingsOn } from './findingsOn.ts';
import type { PromoteOptions } from './options.ts';
import { patchId } from './patchId.ts';
import type { FieldChange, Patch, Plan } from './plan.ts';

/** What is known of Services besides themselves. */
export interface ServiceSurroundings {
  readonly findings: readonly Finding[];
  /** The objects of the local environment. */
  readonly source: readonly Resource[];
  /** The configurations of local clusters. */
  readonly clusterConfigs: readonly Resource[];
  /** Whether nobody has decided yet what production shows. */
  readonly isNew: boolean;
}

/**
 * Node ports become load balancers where people come in, else nothing that is seen from outside; and in a new environment, what only the overlay
 * of the laptop opens. People come in where a local cluster leads a port of the laptop to the Service; where no port is led anywhere, where
 * somebody chose the port of the nodes.
 */
export function planServices(
  resources: readonly Resource[],
  { findings, source, clusterConfigs, isNew }: ServiceSurroundings,
  { exposed }: PromoteOptions,
): Pick<Plan, 'patches' | 'tasks'> {
  const mappings = portMappingsIn(clusterConfigs);
  const local = new Map(source.filter(isService).map((service) => [patchId(service).name, service]));
  const isMapped = (service: Resource): boolean => nodePortsOf(service).some((port) => mappings.get(port.number() ?? 0) !== undefined);
  const someMapped = [...local.values()].some(isMapped);
  const isReached = (service: Resource): boolean => {
    if (exposed) return exposed.includes(service.id.name) || exposed.includes(patchId(service).name);
    const own = nodePortsOf(service).length > 0 ? service : local.get(patchId(service).name);
    return own !== undefined && (someMapped ? isMapped(own) : nodePortsOf(own).length > 0);
  };
  const opened: string[] = [];
  const patches = resources.filter(isService).flatMap((service): Patch[] => {
    const own = findingsOn(service, findings).filter(({ allowance }) => allowance === 'service-type');
    const type = (service.root as Cursor<Service>).at('spec').at('type');
    const isInside = (type.string() ?? 'ClusterIP') === 'ClusterIP';
    const opens = isReached(service) && (type.string() === 'NodePort' ? own.length > 0 : isInside && (isNew || exposed !== undefined));
    if (own.length === 0 && !opens) return [];
    if (opens) opened.push(resourceName(service.id));
    const fixed = own.flatMap(({ rule, path = [] }) => (rule === 'static-load-balancer-address' && path.length > 0 ? [{ path }] : []));
    const changes: FieldChange[] = [
      ...(opens || type.string() === 'NodePort' ? [{ path: ['spec', 'type'], value: opens ? 'LoadBalancer' : 'ClusterIP' }] : []),
      ...nodePortsOf(service).map(({ path }) => ({ path })),
      ...fixed,
    ];
    const reasons = [...new Set(own.map(({ rule }) => rule))];
    return [{ topic: 'service-types', resource: service, changes, reasons: reasons.length > 0 ? reasons : ['people reach it locally'] }];
  });
  const text = 'decide who may reach the load balancer; --expose <names> leaves the others inside the cluster';
  return { patches, tasks: opened.length > 0 ? [{ text, subjects: opened }] : [] };
}

function isService({ id }: Resource): boolean {
  return id.kind === 'Service' && id.group === '';
}

function nodePortsOf({ root }: Resource): readonly Cursor<number | undefined>[] {
  const ports = (root as Cursor<Service>).at('spec').at('ports').items();
  return ports.map((port) => port.at('nodePort')).filter(({ exists }) => exists);
}
