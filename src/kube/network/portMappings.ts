import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';

/** Where the configuration of a local cluster leads a port of the laptop to one of a node. */
export interface PortMapping {
  readonly resource: Resource;
  readonly at: Cursor;
}

interface KindCluster {
  nodes?: readonly { extraPortMappings?: readonly { containerPort?: number }[] }[];
}

interface K3dCluster {
  ports?: readonly { port?: string }[];
}

/** The port mappings of kind and k3d, by the port of the node. Sources: kind v1alpha4 types.go, k3d v1alpha5 schema.json. */
export const portMappingsIn = rememberLast((configs: readonly Resource[]): ReadonlyMap<number, PortMapping> => {
  const mappings = new Map<number, PortMapping>();
  const add = (resource: Resource, at: Cursor, port: number | undefined): void => {
    if (port !== undefined && !mappings.has(port)) mappings.set(port, { resource, at });
  };
  for (const resource of configs) {
    const nodes = (resource.root as Cursor<KindCluster>).at('nodes').items();
    for (const mapping of nodes.flatMap((node) => node.at('extraPortMappings').items())) {
      const at = mapping.at('containerPort');
      add(resource, at, at.number());
    }
    for (const mapping of (resource.root as Cursor<K3dCluster>).at('ports').items()) {
      const at = mapping.at('port');
      // `127.0.0.1:8080:30080/tcp@agent:0`, or `8080-8090:30080-30090`, of which the first counts.
      const port = /^(?:[^@]*:)?(\d+)/.exec(at.string() ?? '')?.[1];
      add(resource, at, port === undefined ? undefined : Number(port));
    }
  }
  return mappings;
});
