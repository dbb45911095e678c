import type { Service } from '../../kube/objects.ts';
import { portMappingsIn } from '../../kube/network/portMappings.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const fixedNodePort: ResourceRule = {
  meta: {
    id: 'fixed-node-port',
    summary: 'A Service claims one certain port of the nodes',
    why: `A number under \`nodePort\` is there to meet a port mapping that leads from the laptop into the cluster: \`extraPortMappings\` of kind,
\`--port\` of k3d, \`minikube service --url\` typed by heart. Where such a configuration of kind or k3d is checked\ntoo, the finding names it. No such mapping exists in production. There the number only does harm: it is
taken once for the whole cluster, so a second copy of the application in another namespace is refused with \`provided port is already
allocated\`.

Leave \`nodePort\` out and the cluster chooses a free one, or keep it in a local overlay. A load balancer in front of your own data centre
may need a known number; say so when you silence the finding.`,
    category: 'network',
    severity: 'warning',
    allowance: 'service-type',
    kinds: ['Service'],
    spares: ['test', 'example'],
    isLocalOnly: true,
    fixable: 'unsafe',
    since: '0.1.0',
  },

  *check(resource, { clusterConfigs, role }) {
    const spec = (resource.root as Cursor<Service>).at('spec');
    const type = spec.at('type').string();
    if (type !== 'NodePort' && type !== 'LoadBalancer') return;
    for (const port of spec.at('ports').items()) {
      const nodePort = port.at('nodePort');
      if (!nodePort.number()) continue;
      const mapping = portMappingsIn(clusterConfigs).get(nodePort.number()!);
      const why = mapping
        ? `of the nodes is there for the port mapping in \`${mapping.resource.file}\``
        : 'of the nodes can be taken once in a cluster';
      yield {
        at: nodePort,
        message: `port \`${nodePort.number()}\` ${why}; leave \`nodePort\` out and the cluster picks a free one`,
        ...(mapping && { related: [{ ...mapping, message: 'the mapping from the laptop' }] }),
        // The laptop may need it.
        ...(!mapping &&
          role !== 'local' && { fix: { title: 'remove `nodePort`', safety: 'unsafe', changes: [{ do: 'remove', path: nodePort.path }] } }),
      };
    }
  },
};
