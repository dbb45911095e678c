import { isRelease } from '../../kube/apis/installers.ts';
import { claimedNodePorts } from '../../kube/network/claimedNodePorts.ts';
import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import type { Service } from '../../kube/objects.ts';
import { resourceName } from '../../kube/resourceId.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterConfigRule } from '../../model/rule.ts';

export const unusedPortMapping: ClusterConfigRule = {
  meta: {
    id: 'unused-port-mapping',
    summary: 'A port of the laptop leads to a port of the cluster where nothing listens',
    why: `\`extraPortMappings\` of kind and \`ports\` of k3d lead a port of the laptop to one of a node. Something has to listen there: a Service with
that \`nodePort\`, or a pod with that \`hostPort\`. The port of a Service or of a container is not enough, though it is often written here.

Write the \`nodePort\` of the Service, or remove the mapping. In production there is none: clients come through an Ingress, a Gateway or a
\`LoadBalancer\`.

The objects of local environments are looked at, and where there are none, those whose role is unknown. Found are ports from 30000 to
32767 that nobody claims, and other ports that only a Service inside the cluster has. Ports of an ingress controller, which is often installed
by hand, are no finding, and nothing is found where Helm may bring Services, as a release or as a chart that nobody rendered.`,
    category: 'network',
    severity: 'info',
    since: '0.1.0',
  },

  appliesTo: ({ portMappings }) => portMappings.length > 0,

  *checkClusterConfig(cluster, { localObjects, testObjects, mayLackObjects }) {
    const services = localObjects.filter(({ id }) => id.kind === 'Service' && id.group === '');
    if (mayLackObjects || services.length === 0 || localObjects.some(({ id }) => isRelease(id))) return;
    const claimed = claimedNodePorts([...localObjects, ...testObjects], cluster.product === 'k3d');
    for (const mapping of cluster.portMappings) {
      const { first, last } = mapping;
      if ([...claimed].some((port) => first <= port && port <= last)) continue;
      const inside = first === last ? serviceWith(first, services) : undefined;
      if (inside && mapping.to === 'node' && !ingressPorts.has(first)) {
        const nodePort = inside.service.at('nodePort').number();
        const advice = nodePort === undefined ? 'write its `nodePort` here' : `write its \`nodePort\`, ${nodePort}`;
        yield {
          ...whereWritten(cluster.resource, mapping),
          message: `nothing listens on port ${first} of the nodes: \`${resourceName(inside.resource.id)}\` has it within the cluster only; ${advice}`,
          related: [{ resource: inside.resource, at: inside.service, message: 'the port of the Service' }],
        };
      } else if (isNodePort(first) && isNodePort(last)) {
        const ports = first === last ? `\`nodePort: ${first}\`` : `a \`nodePort\` from ${first} to ${last}`;
        yield {
          ...whereWritten(cluster.resource, mapping),
          message: `no Service has ${ports}; remove the mapping, which production replaces by an Ingress or a \`LoadBalancer\``,
        };
      }
    }
  },
};

/** What ingress controllers take of a node, whoever installs them. */
const ingressPorts: ReadonlySet<number> = new Set([80, 443]);

/** The range of a new cluster. Source: kubernetes.io concepts/services-networking/service. */
function isNodePort(port: number): boolean {
  return port >= 30_000 && port <= 32_767;
}

function serviceWith(port: number, services: readonly Resource[]): { resource: Resource; service: Cursor<ServicePortOf> } | undefined {
  for (const resource of services) {
    const ports = (resource.root as Cursor<Service>).at('spec').at('ports').items();
    const service = ports.find((each) => each.at('port').number() === port || each.at('targetPort').number() === port);
    if (service) return { resource, service };
  }
  return undefined;
}

type ServicePortOf = NonNullable<NonNullable<Service['spec']>['ports']>[number];
