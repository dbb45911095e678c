import type { CleanedDump } from '../../dump/cleanDump.ts';
import { controllerOf, type OwnedMeta } from '../../kube/apis/controllerOf.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import { plural } from '../../reporters/plural.ts';

/** What `kubectl get all` leaves out although its name says otherwise, and workloads need. */
const neverInAll = ['ConfigMap', 'Secret', 'PersistentVolumeClaim', 'Ingress', 'ServiceAccount'];

/** What has to be done besides applying the manifests, one sentence each. */
export function advice(resources: readonly Resource[], { manifests }: CleanedDump): string[] {
  return [...missingOwners(resources), ...missingKinds(resources), ...missingNamespaces(manifests), ...ofHelm(manifests)];
}

function missingOwners(resources: readonly Resource[]): string[] {
  const owners = resources.map(({ root }) => controllerOf((root as Cursor<{ metadata?: OwnedMeta }>).at('metadata')));
  const uids = new Set(resources.map(({ root }) => (root as Cursor<{ metadata?: { uid?: string } }>).at('metadata').at('uid').string()));
  const missing = new Map(
    owners.filter((owner) => owner !== undefined && owner.kind !== 'Node' && !uids.has(owner.uid)).map((owner) => [owner!.uid, owner!]),
  );
  if (missing.size === 0) return [];
  const names = [...missing.values()].map(({ kind, name }) => `${kind}/${name}`);
  return [`what made some of these is not in the dump, so nothing will make them again; dump it, too: ${enumerate(names.toSorted(), 6)}`];
}

function missingKinds(resources: readonly Resource[]): string[] {
  const kinds = new Set(resources.map(({ id }) => id.kind));
  if (!kinds.has('Pod') || !kinds.has('Service')) return [];
  const missing = neverInAll.filter((kind) => !kinds.has(kind));
  if (missing.length < neverInAll.length) return [];
  return [
    '`kubectl get all` leaves out ConfigMaps, Secrets, claims, Ingresses and accounts, and so does this dump; get them, too: kubectl get configmap,secret,pvc,ingress,serviceaccount,role,rolebinding -A -o yaml',
  ];
}

function missingNamespaces(manifests: CleanedDump['manifests']): string[] {
  const made = new Set(manifests.filter(({ resource: { id } }) => id.kind === 'Namespace').map(({ resource }) => resource.id.name));
  const used = new Set(manifests.map(({ resource }) => resource.id.namespace));
  const missing = [...used].filter((each) => each !== '' && each !== 'default' && !made.has(each)).toSorted();
  if (missing.length === 0) return [];
  return [`not in the dump, so create first: ${missing.length === 1 ? 'the namespace' : 'the namespaces'} ${enumerate(missing, 10)}`];
}

function ofHelm(manifests: CleanedDump['manifests']): string[] {
  const releases = manifests.map(({ resource }) =>
    (resource.root as Cursor<{ metadata?: OwnedMeta }>).at('metadata').at('annotations').at('meta.helm.sh/release-name').string(),
  );
  const count = releases.filter((release) => release !== undefined).length;
  if (count === 0) return [];
  const names = [...new Set(releases.filter((release) => release !== undefined))].toSorted();
  return [`${plural(count, 'object was', 'objects were')} installed by Helm; better install the charts: ${enumerate(names, 6)}`];
}
