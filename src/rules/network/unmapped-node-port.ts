import type { Service } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ClusterPortMapping, LocalCluster } from '../../model/localCluster.ts';
import type { ClusterConfigRule } from '../../model/rule.ts';

export const unmappedNodePort: ClusterConfigRule = {
  meta: {
    id: 'unmapped-node-port',
    summary: 'A port of the nodes is left out where the cluster maps others to the laptop',
    why: `The nodes of kind and k3d are containers, so a \`nodePort\` answers at \`localhost\` only where \`extraPortMappings\` or \`ports\` name it. They
cannot be changed once the cluster is there. A Service that was added later than the cluster answers nobody.

Add the mapping, or leave the Service \`ClusterIP\` and reach it through the Ingress as in production, or with \`kubectl port-forward\`.

Found where the configuration maps ports of the nodes, and this one not, in local environments, or where there are none, in those whose role
is unknown.`,
    category: 'network',
    severity: 'info',
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  appliesTo: (cluster) => nodePortMappings(cluster).length > 0,

  *checkClusterConfig(cluster, { localObjects }) {
    const mappings = nodePortMappings(cluster);
    const isMapped = (port: number): boolean => cluster.portMappings.some(({ first, last }) => first <= port && port <= last);
    for (const resource of localObjects) {
      if (resource.id.kind !== 'Service' || resource.id.group !== '') continue;
      const spec = (resource.root as Cursor<Service>).at('spec');
      if (spec.at('type').string() !== 'NodePort') continue;
      for (const item of spec.at('ports').items()) {
        const at = item.at('nodePort');
        const port = at.number();
        if (port === undefined || isMapped(port)) continue;
        yield {
          resource,
          at,
          message: `\`${cluster.resource.file}\` does not map port ${port}, so it answers nobody on the laptop; map it there, or go through the Ingress as in production`,
          related: [{ resource: cluster.resource, at: mappings[0]!.at, message: 'the ports that are mapped' }],
        };
      }
    }
  },
};

function nodePortMappings({ portMappings }: LocalCluster): ClusterPortMapping[] {
  return portMappings.filter(({ last }) => last >= 30_000 && last <= 32_767);
}
