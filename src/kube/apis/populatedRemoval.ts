import type { Cursor } from '../../model/cursor.ts';
import type { Fix, FixSafety } from '../../model/fix.ts';
import type { Path } from '../../model/path.ts';
import type { Resource } from '../../model/resource.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';
import { isCopied } from './isCopied.ts';

interface Removal {
  readonly paths: readonly Path[];
  readonly safety: FixSafety;
}

/**
 * What takes a field out that a cluster filled in, with all that has to go together; undefined where the object could not do without.
 * What the server writes anew as it was is safe to remove.
 */
export function populatedRemoval(resource: Resource, at: Cursor): Fix | undefined {
  const removal = removalOf(resource, at);
  if (!removal) return undefined;
  return {
    title: `remove \`${typeof at.key === 'number' ? String(at.raw) : at.key}\``,
    safety: removal.safety,
    changes: removal.paths.map((path) => ({ do: 'remove', path, withEmptyParents: true })),
  };
}

function removalOf(resource: Resource, at: Cursor): Removal | undefined {
  const { path } = at;
  switch (at.key) {
    case 'ownerReferences':
      // In the cluster it is from, the object would outlive its owner.
      return { paths: [path], safety: 'unsafe' };
    case 'clusterIP':
    case 'clusterIPs':
      return address(resource);
    case 'controller-uid':
    case 'batch.kubernetes.io/controller-uid':
      return generatedSelector(resource);
    case 'pod-template-hash':
      return templateHash(resource);
    case 'secretName':
      return tokenVolume(resource, path.slice(0, -2));
    case 'name':
      return { paths: [path.slice(0, -1)], safety: 'safe' };
    case 'uid':
      return { paths: [path, ...(path[0] === 'spec' ? [[...path.slice(0, -1), 'resourceVersion']] : [])], safety: 'safe' };
    default:
      // An item of `clusterIPs`, or of the finalizers.
      return path.at(-2) === 'clusterIPs' ? address(resource) : { paths: [path], safety: 'safe' };
  }
}

/** By hand somebody may choose an address that others call; nobody but the server writes it twice. */
function address(resource: Resource): Removal {
  const paths = ['clusterIP', 'clusterIPs'].map((key) => ['spec', key]);
  const isServers = isCopied(resource) || paths.every((path) => valueAtPath(resource.root.raw, path) !== undefined);
  return { paths, safety: isServers ? 'safe' : 'unsafe' };
}

const uidLabels = ['controller-uid', 'batch.kubernetes.io/controller-uid'];
const jobLabels: ReadonlySet<string> = new Set([...uidLabels, 'job-name', 'batch.kubernetes.io/job-name']);
const templateLabels: Path = ['spec', 'template', 'metadata', 'labels'];

/** The server writes the selector of a Job, and refuses another one. */
function generatedSelector({ root }: Resource): Removal | undefined {
  const selector = valueAtPath(root.raw, ['spec', 'selector']);
  const isGenerated = keysAt(root, ['spec', 'selector', 'matchLabels']).every((key) => jobLabels.has(key));
  if (selector !== undefined && (!isGenerated || keysAt(root, ['spec', 'selector']).length > 1)) return undefined;
  const labels = [['metadata', 'labels'], templateLabels].flatMap((map) => uidLabels.map((key) => [...map, key]));
  return { paths: [['spec', 'selector'], ...labels], safety: 'safe' };
}

/** The selector of a Deployment cannot be changed where there is one already. */
function templateHash({ root }: Resource): Removal | undefined {
  const matchLabels: Path = ['spec', 'selector', 'matchLabels'];
  const key = 'pod-template-hash';
  const isSelected = keysAt(root, matchLabels).includes(key);
  if (isSelected && keysAt(root, ['spec', 'selector']).length === 1 && keysAt(root, matchLabels).length === 1) return undefined;
  return { paths: [matchLabels, templateLabels].map((map) => [...map, key]), safety: 'unsafe' };
}

const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The server mounts a token anew, where pods look for it. */
function tokenVolume({ root }: Resource, volume: Path): Removal | undefined {
  const name = valueAtPath(root.raw, [...volume, 'name']);
  const spec = volume.slice(0, -2);
  const mounts = ['containers', 'initContainers'].flatMap((list) => mountsOf(root, [...spec, list], name));
  if (typeof name !== 'string' || mounts.some(({ mountPath }) => mountPath !== tokenPath)) return undefined;
  return { paths: [...mounts.map(({ path }) => path), volume], safety: 'safe' };
}

function mountsOf({ raw }: Cursor, list: Path, name: unknown): { readonly path: Path; readonly mountPath: unknown }[] {
  return itemsAt(raw, list).flatMap((_, container) => {
    const mounts = [...list, container, 'volumeMounts'];
    return itemsAt(raw, mounts).flatMap((mount, index) => {
      if (valueAtPath(mount, ['name']) !== name) return [];
      return [{ path: [...mounts, index], mountPath: valueAtPath(mount, ['mountPath']) }];
    });
  });
}

function itemsAt(value: unknown, path: Path): readonly unknown[] {
  const list = valueAtPath(value, path);
  return Array.isArray(list) ? list : [];
}

function keysAt({ raw }: Cursor, path: Path): readonly string[] {
  const map = valueAtPath(raw, path);
  return typeof map === 'object' && map !== null ? Object.keys(map) : [];
}
