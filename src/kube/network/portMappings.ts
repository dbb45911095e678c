import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { localClusterOf } from '../localClusters/localClusterOf.ts';

/** Where the configuration of a local cluster leads a port of the laptop to one of a node. */
export interface PortMapping {
  readonly resource: Resource;
  readonly at: Cursor;
}

/** The mappings of the configurations of local clusters, asked by a port of the nodes. */
export interface PortMappings {
  get(port: number): PortMapping | undefined;
}

export const portMappingsIn = rememberLast((configs: readonly Resource[]): PortMappings => {
  const mappings = configs.flatMap((resource) => (localClusterOf(resource)?.portMappings ?? []).map((each) => ({ resource, ...each })));
  return {
    get: (port) => {
      const found = mappings.find(({ first, last }) => first <= port && port <= last);
      return found && { resource: found.resource, at: found.at };
    },
  };
});
