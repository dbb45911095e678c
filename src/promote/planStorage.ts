import { storageClassObjects } from '../clusters/storageClassObjects.ts';
import { claimsOf, classOf } from '../kube/storage/claims.ts';
import { resourceName } from '../kube/resourceId.ts';
import type { Finding } from '../model/finding.ts';
import type { Path } from '../model/path.ts';
import type { Resource } from '../model/resource.ts';
import { findingsOn } from './findingsOn.ts';
import type { PromoteOptions } from './options.ts';
import type { AddedObject, Patch, Plan } from './plan.ts';

/** As Kubernetes names things. */
const className = /^[a-z0-9][a-z0-9.-]*$/;

/** The class of the target for claims that name one of a laptop, or none where there is no default; and the class where it has to be made. */
export function planStorage(
  resources: readonly Resource[],
  findings: readonly Finding[],
  /** The classes that leave the environment. */
  removedClasses: ReadonlySet<string>,
  options: PromoteOptions,
): Pick<Plan, 'patches' | 'objects' | 'tasks'> {
  const { target } = options;
  const name = options.storageClass ?? target.suggestedStorageClass;
  const wanted = resources.flatMap((resource) => {
    const own = findingsOn(resource, findings);
    const found = own.filter(({ allowance, rule }) => allowance === 'storage-class' || rule === 'pre-bound-claim');
    const claims = claimsOf(resource).flatMap((claim) => {
      const at = classOf(claim);
      const rules = found.filter(({ path = [] }) => isPart(path, claim.spec.path) || isPart(at.path, path)).map(({ rule }) => rule);
      if (removedClasses.has(at.string() ?? '')) rules.push('local-provisioner');
      const isPreBound = rules.includes('pre-bound-claim');
      const set = { path: at.exists ? at.path : [...claim.spec.path, 'storageClassName'], value: name };
      const changes = isPreBound ? [set, { path: [...claim.spec.path, 'volumeName'] }] : [set];
      return rules.length > 0 ? [{ rules, changes }] : [];
    });
    return claims.length > 0 ? [{ resource, claims }] : [];
  });
  if (wanted.length === 0) return { patches: [], objects: [], tasks: [] };
  const subjects = wanted.map(({ resource }) => resourceName(resource.id));
  if (!className.test(name)) {
    return { patches: [], objects: [], tasks: [{ text: 'choose a StorageClass with --storage-class', subjects }] };
  }
  const patches = wanted.map(({ resource, claims }): Patch => ({
    topic: 'storage-classes',
    resource,
    changes: claims.flatMap(({ changes }) => changes),
    reasons: [...new Set(claims.flatMap(({ rules }) => rules))],
  }));
  return { patches, ...classFor(name, resources, options) };
}

/** The class itself, where neither the target nor the environment has it. */
function classFor(name: string, resources: readonly Resource[], { target }: PromoteOptions): Pick<Plan, 'objects' | 'tasks'> {
  const isThere =
    target.storageClasses?.some((each) => each.name === name) === true ||
    resources.some(({ id }) => id.kind === 'StorageClass' && id.name === name);
  if (isThere) return { objects: [], tasks: [] };
  const known = storageClassObjects[name];
  if (!known || known.cloud !== target.cloud) {
    return { objects: [], tasks: [{ text: `see that the cluster has it`, subjects: [`StorageClass/${name}`] }] };
  }
  const added: AddedObject = { topic: 'storage-class', value: known.value, reasons: [`${target.title} does not bring it`] };
  return { objects: [added], tasks: [] };
}

function isPart(path: Path, of: Path): boolean {
  return of.length <= path.length && of.every((key, index) => path[index] === key);
}
