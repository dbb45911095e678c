import { resourceName } from '../kube/resourceId.ts';
import type { Secret } from '../kube/objects.ts';
import { secretKeys } from '../kube/values/secretKeys.ts';
import type { Cursor } from '../model/cursor.ts';
import type { Finding } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';
import { externalSecret, remoteKey } from './externalSecret.ts';
import { findingsOn } from './findingsOn.ts';
import type { PromoteOptions } from './options.ts';
import { patchId } from './patchId.ts';
import type { AddedObject, Patch, Plan, SecretGenerator, Task } from './plan.ts';
import { secretStoreOf } from './secretStoreOf.ts';

/** A Secret that must come from elsewhere: by its name and keys alone, never its values. */
interface WantedSecret {
  readonly resource: Resource;
  readonly keys: readonly string[];
  /** Absent: `Opaque`. */
  readonly type?: string;
  /** Whether the base has it, with values. */
  readonly isInBase: boolean;
  readonly reasons: readonly string[];
}

/**
 * References in place of Secrets that are written with their values, and for those that only the local environment makes.
 *
 * @param source The objects of the local environment.
 * @param generated The names that the overlay has generators for already.
 */
export function planSecrets(
  resources: readonly Resource[],
  findings: readonly Finding[],
  source: readonly Resource[],
  generated: ReadonlySet<string>,
  options: PromoteOptions,
): Pick<Plan, 'patches' | 'objects' | 'generators' | 'tasks'> {
  const wanted = [...written(resources, findings, generated), ...localOnly(resources, source)];
  const [known, unknown] = [wanted.filter(({ keys }) => isReadable(keys)), wanted.filter(({ keys }) => !isReadable(keys))];
  const unknownTask = { text: 'write by hand where it comes from: its keys cannot be read', subjects: unknown.map(nameOf) };
  const others = unknown.length > 0 ? [unknownTask] : [];
  if (options.secrets === 'env-file') {
    const text = 'fill in the values of the git-ignored env file before you deploy';
    const subjects = known.map(({ resource, keys }) => `${patchId(resource).name}.env (${keys.join(', ')})`);
    return {
      patches: [],
      objects: [],
      generators: known.map(generatorOf),
      tasks: [...(known.length > 0 ? [{ text, subjects }] : []), ...others],
    };
  }
  const patches = known.filter(({ isInBase }) => isInBase);
  return {
    patches: patches.map(({ resource, reasons }): Patch => ({ topic: 'removed-objects', resource, changes: 'delete', reasons })),
    objects: known.map((each): AddedObject => {
      const { resource, keys, type, reasons } = each;
      return { topic: 'external-secrets', value: externalSecret(patchId(resource), keys, type, options), reasons };
    }),
    generators: [],
    tasks: [...(known.length > 0 ? [storeTask(known, options)] : []), ...others],
  };
}

function storeTask(known: readonly WantedSecret[], options: PromoteOptions): Task {
  const subjects = known.map(({ resource, keys }) => `${remoteKey(patchId(resource).name, options)} (${keys.join(', ')})`);
  return { text: `keep the values where the ClusterSecretStore \`${secretStoreOf(options)}\` reads them`, subjects };
}

function written(resources: readonly Resource[], findings: readonly Finding[], generated: ReadonlySet<string>): WantedSecret[] {
  return resources.filter(isSecret).flatMap((resource) => {
    const own = findingsOn(resource, findings).filter(({ allowance }) => allowance === 'secrets');
    if (own.length === 0 || generated.has(patchId(resource).name)) return [];
    return [{ ...wantedOf(resource), isInBase: true, reasons: [...new Set(own.map(({ rule }) => rule))] }];
  });
}

/** What the overlay of the laptop makes, and pods of the base ask for by name. */
function localOnly(resources: readonly Resource[], source: readonly Resource[]): WantedSecret[] {
  const there = new Set(resources.flatMap(secretsMadeBy));
  return source
    .filter((resource) => isSecret(resource) && !there.has(patchId(resource).name))
    .filter(({ root }) => (root as Cursor<Secret>).at('type').string() !== 'kubernetes.io/service-account-token')
    .map((resource) => ({ ...wantedOf(resource), isInBase: false, reasons: ['only the local environment has this Secret'] }));
}

/** The names of Secrets that an object is or makes. */
function secretsMadeBy(resource: Resource): string[] {
  const { kind } = resource.id;
  if (!/Secret/.test(kind)) return [];
  const target = (resource.root as Cursor<{ spec?: { target?: { name?: string } } }>).at('spec').at('target').at('name').string();
  return [patchId(resource).name, resource.id.name, ...(target === undefined ? [] : [target])];
}

function wantedOf(resource: Resource): Pick<WantedSecret, 'resource' | 'keys' | 'type'> {
  const type = (resource.root as Cursor<Secret>).at('type').string();
  return { resource, keys: secretKeys(resource), ...(type !== undefined && type !== 'Opaque' && { type }) };
}

function generatorOf({ resource, keys, type, isInBase, reasons }: WantedSecret): SecretGenerator {
  const { name, namespace } = patchId(resource);
  return { name, keys, replaces: isInBase, reasons, ...(namespace !== '' && { namespace }), ...(type !== undefined && { type }) };
}

function nameOf({ resource }: WantedSecret): string {
  return resourceName(resource.id);
}

function isSecret({ id }: Resource): boolean {
  return id.kind === 'Secret' && id.group === '';
}

/** Keys as Kubernetes has them. */
function isReadable(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => /^[-._a-zA-Z0-9]{1,253}$/.test(key));
}
