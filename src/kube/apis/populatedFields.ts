import { finalizers as cloudFinalizers } from '../../clusters/cloudMarks.ts';
import { distributions } from '../../clusters/distributions.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { OwnedMeta } from './controllerOf.ts';
import { isGeneratedToken } from './isGeneratedToken.ts';
import { isServerAddress } from './isServerAddress.ts';
import { isPlaceholder } from '../values/placeholders.ts';
import { podsOf } from '../pods/workloads.ts';

/** A field that a cluster filled in, and that does harm in another one. */
export interface PopulatedField {
  readonly at: Cursor;
  /** What is wrong with it, after the name of the field. */
  readonly harm: string;
  /** Whether the object is refused or cannot work with it, wherever it is applied. */
  readonly breaks?: boolean;
}

const leaveOut = 'leave it out';

/** Fields of metadata that only the server writes. Those it ignores, such as `creationTimestamp` and `generation`, are left alone. */
const metadataHarms: ReadonlyMap<string, string> = new Map([
  ['uid', `is what one cluster called the object, and server-side apply is refused with it; ${leaveOut}`],
  ['resourceVersion', `makes every later apply a conflict; ${leaveOut}`],
  ['managedFields', `is refused by server-side apply; ${leaveOut}`],
]);

const annotationHarms: ReadonlyMap<string, string> = new Map([
  ['kubectl.kubernetes.io/last-applied-configuration', `is kubectl's memory of an older apply, and misleads the next one; ${leaveOut}`],
  ['deployment.kubernetes.io/revision', `is counted by the Deployment's controller, which will overwrite it; ${leaveOut}`],
  ['pv.kubernetes.io/bind-completed', `says that the claim is bound, so it is Lost where the volume is missing; ${leaveOut}`],
  ['pv.kubernetes.io/bound-by-controller', `was written when the claim was bound in another cluster; ${leaveOut}`],
  ['volume.kubernetes.io/selected-node', `pins the claim to a node that only one cluster has; ${leaveOut}`],
]);

/** Of whatever product: a copy may come from anywhere. */
const platformFinalizers = [...distributions.flatMap(({ finalizers = [] }) => finalizers), ...cloudFinalizers.map(({ prefix }) => prefix)];

/**
 * The fields of an object that were filled in by the cluster it was copied from.
 *
 * Sources: kubernetes/apimachinery pkg/apis/meta/v1/types.go; kubernetes/apiserver patch.go, fieldmanager and etcd3
 * store (what is refused); vmware-tanzu/velero pkg/restore (what has to be taken out of a copy).
 */
export function populatedFields(resource: Resource): PopulatedField[] {
  const fields = inMetadata((resource.root as Cursor<{ metadata?: OwnedMeta }>).at('metadata'));
  const own = resource.id.group.includes('.') ? undefined : ofKind.get(resource.id.kind);
  if (own) fields.push(...own(resource));
  for (const { spec } of podsOf(resource)) {
    for (const volume of spec.at('volumes').items() as Cursor<TokenVolume>[]) {
      const at = volume.at('secret').at('secretName');
      if (isGeneratedToken(at))
        fields.push({
          at,
          harm: 'names a token that one cluster made up, so the pod cannot start elsewhere; remove the volume',
          breaks: true,
        });
    }
  }
  return fields;
}

interface TokenVolume {
  secret?: { secretName?: string };
}

function inMetadata(metadata: Cursor<OwnedMeta | undefined>): PopulatedField[] {
  if (!keysOf(metadata).some((key) => metadataHarms.has(key) || furtherKeys.has(key))) return [];
  const fields = [...harmful(metadata, metadataHarms), ...harmful(metadata.at('annotations'), annotationHarms)];
  const owners = metadata.at('ownerReferences');
  if (owners.items().some((owner) => isFilledIn(owner.at('uid')))) {
    fields.push({ at: owners, harm: `name an owner by its uid in one cluster; elsewhere the object is collected as garbage; ${leaveOut}` });
  }
  for (const at of (metadata as Cursor<{ finalizers?: readonly string[] }>).at('finalizers').items()) {
    const name = at.string() ?? '';
    if (!platformFinalizers.some((known) => name === known || (known.endsWith('/') && name.startsWith(known)))) continue;
    fields.push({ at, harm: `keeps the object from being deleted where no controller knows \`${name}\`; ${leaveOut}` });
  }
  return fields;
}

/** Where else in metadata to look. */
const furtherKeys: ReadonlySet<string> = new Set(['annotations', 'ownerReferences', 'finalizers']);

/** The entries of a map that are known to do harm. */
function harmful(map: Cursor, harms: ReadonlyMap<string, string>): PopulatedField[] {
  const keys = keysOf(map).filter((key) => harms.has(key));
  return keys
    .map((key) => ({ at: (map as Cursor<Readonly<Record<string, unknown>>>).at(key), harm: harms.get(key)! }))
    .filter(({ at }) => isFilledIn(at));
}

/** Hardly any map has a guilty key, so keys are looked at before cursors are made. */
function keysOf({ raw }: Cursor): string[] {
  return typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
}

const ofKind: ReadonlyMap<string, (resource: Resource) => PopulatedField[]> = new Map([
  ['Service', ({ root }) => inService((root as Cursor<{ spec?: AddressedSpec }>).at('spec'))],
  ['Job', ({ root }) => inJob((root as Cursor<{ spec?: SelectingSpec }>).at('spec'))],
  ['Deployment', ({ root }) => inDeployment((root as Cursor<{ spec?: SelectingSpec }>).at('spec'))],
  [
    'PersistentVolume',
    ({ root }) => inVolume((root as Cursor<{ spec?: { claimRef?: { uid?: string } } }>).at('spec').at('claimRef').at('uid')),
  ],
  ['ServiceAccount', ({ root }) => inServiceAccount(root)],
]);

interface AddressedSpec {
  clusterIP?: string;
  clusterIPs?: readonly string[];
  healthCheckNodePort?: number;
}

function inService(spec: Cursor<AddressedSpec | undefined>): PopulatedField[] {
  const fields: PopulatedField[] = [];
  const address = [spec.at('clusterIP'), ...spec.at('clusterIPs').items()].find(isServerAddress);
  if (address) {
    const harm = `is from one cluster's range; in another it is refused or taken; ${leaveOut}`;
    fields.push({ at: address, harm });
  }
  const port = spec.at('healthCheckNodePort');
  if (port.number()) fields.push({ at: port, harm: `was picked by one cluster, and is refused where it is taken; ${leaveOut}` });
  return fields;
}

interface SelectingSpec {
  manualSelector?: boolean;
  selector?: { matchLabels?: Readonly<Record<string, string>> };
  template?: { metadata?: { labels?: Readonly<Record<string, string>> } };
}

function inJob(spec: Cursor<SelectingSpec | undefined>): PopulatedField[] {
  if (spec.at('manualSelector').boolean()) return [];
  const at = firstLabel(spec, ['controller-uid', 'batch.kubernetes.io/controller-uid']);
  return at
    ? [{ at, harm: 'is given to each Job anew, and a Job that brings one is refused; remove the selector and these labels', breaks: true }]
    : [];
}

function inDeployment(spec: Cursor<SelectingSpec | undefined>): PopulatedField[] {
  const at = firstLabel(spec, ['pod-template-hash']);
  return at ? [{ at, harm: `is written by the Deployment's controller for each ReplicaSet; ${leaveOut}` }] : [];
}

function firstLabel(spec: Cursor<SelectingSpec | undefined>, keys: readonly string[]): Cursor | undefined {
  const labels = [spec.at('selector').at('matchLabels'), spec.at('template').at('metadata').at('labels')];
  return labels.flatMap((each) => keys.map((key) => each.at(key))).find(isFilledIn);
}

function inVolume(at: Cursor<string | undefined>): PopulatedField[] {
  return isFilledIn(at)
    ? [{ at, harm: 'is that of a claim in one cluster, so the volume binds to no other; keep only its name and namespace', breaks: true }]
    : [];
}

function inServiceAccount(root: Cursor<{ secrets?: readonly { name?: string }[] }>): PopulatedField[] {
  const names = root
    .at('secrets')
    .items()
    .map((secret) => secret.at('name'));
  return names.filter(isGeneratedToken).map((at) => ({ at, harm: `names a token that one cluster made up; ${leaveOut}` }));
}

/** Whether there is a value of a cluster, and not one that has yet to come. An object in JSON may well hold variables of its own. */
function isFilledIn({ exists, raw }: Cursor): boolean {
  if (typeof raw !== 'string') return exists;
  return raw.startsWith('{"') || (raw !== '' && !isPlaceholder(raw));
}
