import { cloudBackends } from '../../kube/network/cloudBackends.ts';
import { isIngressController } from '../../kube/network/ingressControllers.ts';
import type { Service } from '../../kube/objects.ts';
import { refusing } from '../../kube/targets/refusals.ts';
import { portMappingsIn } from '../../kube/network/portMappings.ts';
import type { RelatedPlace } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { SetRule } from '../../model/rule.ts';

const kinds = ['Service'];

export const nodePortService: SetRule = {
  meta: {
    id: 'node-port-service',
    summary: 'A Service is reached through a port of the nodes',
    why: `On a laptop there is one node with a known address, and kind's \`extraPortMappings\`, k3d's \`-p …@agent:0\` or \`minikube service\` bring its
ports to \`localhost\`. In the cloud nodes come and go, mostly have no public address, and firewalls close the range 30000–32767, so
clients have no address to connect to. EKS on Fargate has no nodes that could listen.

Write \`type: ClusterIP\` and let an Ingress or a Gateway lead to the Service, or \`type: LoadBalancer\` where it is the front door itself. A
local overlay may keep \`NodePort\`.

Not found are Services that mean it: those behind an Ingress of the AWS load balancer controller or of GKE, which go through the nodes'
ports unless told otherwise, and the Service of an ingress controller, which on premises stands behind a load balancer of the company's
own.`,
    category: 'network',
    severity: 'warning',
    allowance: 'service-type',
    kinds,
    spares: ['test', 'example'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *checkAll(services, { targets, clusterConfigs }, all) {
    const breaks = refusing(targets, 'node-port');
    let modeOf: ReturnType<typeof cloudBackends> | undefined;
    for (const resource of services) {
      const type = (resource.root as Cursor<Service>).at('spec').at('type');
      if (type.string() !== 'NodePort') continue;
      modeOf ??= cloudBackends(all);
      const mode = modeOf(resource) ?? (isIngressController(resource) ? 'instance' : undefined);
      if (mode === 'ip' || (mode === 'instance' && breaks.length === 0)) continue;
      yield {
        resource,
        at: type,
        message:
          '`NodePort` opens a port on every node, but production nodes have no lasting address; write `ClusterIP` behind an Ingress, or `LoadBalancer`',
        targets: breaks,
        related: mappingsFor(resource, clusterConfigs),
      };
    }
  },
};

/** The port mappings of a local cluster that lead to the Service. */
function mappingsFor({ root }: Resource, clusterConfigs: readonly Resource[]): RelatedPlace[] {
  if (clusterConfigs.length === 0) return [];
  const ports = (root as Cursor<Service>).at('spec').at('ports').items();
  return ports.flatMap((port) => {
    const mapping = portMappingsIn(clusterConfigs).get(port.at('nodePort').number() ?? 0);
    return mapping ? [{ ...mapping, message: 'the mapping from the laptop' }] : [];
  });
}
