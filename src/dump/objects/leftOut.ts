import { makerOf } from '../../kube/apis/clusterMade.ts';
import { isCopied } from '../../kube/apis/isCopied.ts';
import { controllerOf, type OwnedMeta } from '../../kube/apis/controllerOf.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { clusterOwn } from './clusterOwn.ts';
import type { Dump } from './dump.ts';
import { ofNamespace } from './ofNamespace.ts';
import { isServedByService } from './servedByService.ts';

/** Why an object does not belong into the manifests, in words that follow its kind; undefined where it does. */
export function leftOut(resource: Resource, dump: Dump): string | undefined {
  const isForeign = isCopied(resource) || dump.namespaces.size > 0;
  return (
    (isForeign ? ofNamespace(resource, dump) : undefined) ??
    madeBy(resource, dump) ??
    (isCopied(resource) ? clusterOwn(resource) : undefined) ??
    ofHelm(resource) ??
    secretOf(resource, dump)
  );
}

function madeBy(resource: Resource, dump: Dump): string | undefined {
  const metadata = (resource.root as Cursor<{ metadata?: OwnedMeta & { deletionTimestamp?: string } }>).at('metadata');
  const controller = controllerOf(metadata);
  if (controller) return `made by ${/^[aeiou]/i.test(controller.kind ?? '') ? 'an' : 'a'} ${controller.kind}, which will do so again`;
  const maker = makerOf(resource);
  if (maker !== undefined) return `made by ${maker}, as in every cluster`;
  if (isClaimOfStatefulSet(resource, dump)) return 'made by a StatefulSet, which will do so again';
  if (isServedByService(resource, dump)) return 'made by its Service, as in every cluster';
  return metadata.at('deletionTimestamp').exists ? 'being deleted at the time of the dump' : undefined;
}

/** A StatefulSet does not own its claims, since they outlive it. */
function isClaimOfStatefulSet({ id }: Resource, { claims }: Dump): boolean {
  return id.group === '' && id.kind === 'PersistentVolumeClaim' && claims.has(`${id.namespace}/${id.name.replace(/-\d+$/, '')}`);
}

/** Releases are told by their Secrets, or by ConfigMaps where Helm was told so. */
function ofHelm({ id }: Resource): string | undefined {
  const isRelease = id.group === '' && (id.kind === 'Secret' || id.kind === 'ConfigMap') && id.name.startsWith('sh.helm.release.v1.');
  return isRelease ? "Helm's record of a release; install the chart with `helm`" : undefined;
}

function secretOf({ id }: Resource, { showsSecrets }: Dump): string | undefined {
  if (showsSecrets || id.group !== '' || id.kind !== 'Secret') return undefined;
  return 'values of Secrets are not printed; create them in the new cluster, or print them with --show-secrets';
}
