import type { Path } from '../model/path.ts';
import type { Resource } from '../model/resource.ts';
import { inApplyOrder } from './applyOrder.ts';
import { defaultsIn } from './defaultsIn.ts';
import { dumpedObject } from './dumpedObject.ts';
import { fieldsToRemove } from './fields/fieldsToRemove.ts';
import { isBare } from './objects/isBare.ts';
import { dumpOf } from './objects/dump.ts';
import { leftOut } from './objects/leftOut.ts';
import { withKind } from './withKind.ts';
import { withoutPaths } from './withoutPaths.ts';

export interface CleaningOptions {
  /** The only namespaces whose objects are kept; empty for all but those of the cluster itself. */
  readonly namespaces: readonly string[];
  /** Whether Secrets are kept. */
  readonly showsSecrets: boolean;
  /** Whether values stay that the API server would put there anyway. */
  readonly keepsDefaults: boolean;
}

/** An object as it can be applied to any cluster. */
export interface Manifest {
  readonly resource: Resource;
  readonly value: unknown;
  /** What was taken out of the object, as paths in it. */
  readonly removed: readonly Path[];
  /** The same, for values that the API server puts there anyway; paths in what was left after `removed`. */
  readonly defaults: readonly Path[];
}

/** An object that was not kept, and why, in words that follow its kind. */
export interface LeftOut {
  readonly resource: Resource;
  readonly reason: string;
}

export interface CleanedDump {
  /** In the order in which they can be applied. */
  readonly manifests: readonly Manifest[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Makes manifests of the objects of a cluster: leaves out what clusters and controllers make themselves, and of the others what was
 * filled in. What was never in a cluster loses only what does harm.
 */
export function cleanDump(resources: readonly Resource[], options: CleaningOptions): CleanedDump {
  const dump = dumpOf(resources, options);
  const without: LeftOut[] = [];
  const kept: Resource[] = [];
  const seen = new Set<string>();
  for (const resource of resources) {
    const { group, kind, namespace, name } = resource.id;
    const id = [group, kind, namespace, name].join(' ');
    const reason = leftOut(resource, dump) ?? (seen.has(id) && name !== '' ? 'twice in the input; the first is kept' : undefined);
    seen.add(id);
    if (reason === undefined) kept.push(resource);
    else without.push({ resource, reason });
  }
  const volumes = new Set(kept.filter(({ id }) => id.kind === 'PersistentVolume').map(({ id }) => id.name));
  const manifests: Manifest[] = [];
  for (const resource of kept) {
    const manifest = manifestOf(resource, volumes, options.keepsDefaults);
    if (isBare(resource.id, manifest.value)) without.push({ resource, reason: 'as every cluster makes it' });
    else manifests.push(manifest);
  }
  return { manifests: inApplyOrder(manifests), leftOut: without };
}

function manifestOf(resource: Resource, volumes: ReadonlySet<string>, keepsDefaults: boolean): Manifest {
  const object = dumpedObject(resource);
  const removed = fieldsToRemove(object, { volumes });
  const rest = withoutPaths(resource.root.raw, removed, 'removed');
  const defaults = keepsDefaults || !object.isCopied ? [] : defaultsIn(resource.id, rest);
  return { resource, value: withKind(withoutPaths(rest, defaults, 'kept'), resource.id), removed, defaults };
}
