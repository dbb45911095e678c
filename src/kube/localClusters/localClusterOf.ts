import type { Cursor } from '../../model/cursor.ts';
import type { LocalCluster } from '../../model/localCluster.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { readCtlptlCluster, readCtlptlRegistry } from './ctlptlCluster.ts';
import { readK3dCluster } from './k3dCluster.ts';
import { readKindCluster } from './kindCluster.ts';
import { readMinikubeProfile } from './minikubeProfile.ts';

/** How the profile of minikube is told apart, which has neither `apiVersion` nor `kind`. */
export const minikubeProfile = { group: 'minikube.sigs.k8s.io', kind: 'Profile' } as const;

type Read = readonly [product: string, read: (draft: ClusterDraft, root: Cursor) => void];

/** By group and kind: other kinds of these groups say nothing about a cluster to be made. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['kind.x-k8s.io/Cluster', ['kind', readKindCluster]],
  ['k3d.io/Simple', ['k3d', readK3dCluster]],
  ['ctlptl.dev/Cluster', ['ctlptl', readCtlptlCluster]],
  ['ctlptl.dev/Registry', ['ctlptl', readCtlptlRegistry]],
  [`${minikubeProfile.group}/${minikubeProfile.kind}`, ['minikube', readMinikubeProfile]],
]);

const known = new WeakMap<Resource, LocalCluster | undefined>();

/** The cluster that a configuration describes; undefined where it describes none. Read once. */
export function localClusterOf(resource: Resource): LocalCluster | undefined {
  if (!known.has(resource)) known.set(resource, read(resource));
  return known.get(resource);
}

function read(resource: Resource): LocalCluster | undefined {
  const reader = readers.get(`${resource.id.group}/${resource.id.kind}`);
  if (!reader) return undefined;
  const [product, fill] = reader;
  const draft: ClusterDraft = {
    resource,
    product,
    name: undefined,
    nodes: { count: 1, at: resource.root },
    versions: [],
    labels: [],
    portMappings: [],
    mounts: [],
    registries: [],
    flags: [],
    featureGates: [],
    apis: [],
    network: [],
  };
  fill(draft, resource.root);
  const { name, ...rest } = draft;
  return { ...rest, ...(name !== undefined && { name }) };
}
