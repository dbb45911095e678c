import { distributions } from '../../clusters/distributions.ts';
import { distributionMarks } from '../../kube/apis/distributionMarks.ts';
import { metadataOf } from '../../kube/metadata.ts';
import type { Cursor } from '../../model/cursor.ts';
import { isMap } from '../../model/isMap.ts';
import type { DumpedObject } from '../dumpedObject.ts';

/** Fields that the server ignores or overwrites. */
const ignored = ['generation', 'selfLink', 'deletionTimestamp', 'deletionGracePeriodSeconds'] as const;

/** Annotations that components of a cluster write, beside those that do harm. */
const annotations = [
  'autoscaling.alpha.kubernetes.io/conditions',
  'autoscaling.alpha.kubernetes.io/current-metrics',
  'batch.kubernetes.io/cronjob-scheduled-timestamp',
  'batch.kubernetes.io/job-tracking',
  'cni.projectcalico.org/containerID',
  'cni.projectcalico.org/podIP',
  'cni.projectcalico.org/podIPs',
  'control-plane.alpha.kubernetes.io/leader',
  'deployment.kubernetes.io/desired-replicas',
  'deployment.kubernetes.io/max-replicas',
  'deprecated.daemonset.template.generation',
  'endpoints.kubernetes.io/last-change-trigger-time',
  'field.cattle.io/publicEndpoints',
  'kubernetes.io/limit-ranger',
  'pv.kubernetes.io/provisioned-by',
  'volume.beta.kubernetes.io/storage-provisioner',
  'volume.kubernetes.io/provisioner-deletion-secret-name',
  'volume.kubernetes.io/provisioner-deletion-secret-namespace',
  'volume.kubernetes.io/storage-provisioner',
];

/** Finalizers that Kubernetes itself puts where they belong. */
const finalizers = new Set([
  'batch.kubernetes.io/job-tracking',
  'external-provisioner.volume.kubernetes.io/finalizer',
  'foregroundDeletion',
  'kubernetes.io/pv-protection',
  'kubernetes.io/pvc-protection',
  'orphan',
  'service.kubernetes.io/load-balancer-cleanup',
]);

/** The status of an object, and what a cluster wrote in its metadata and in that of its templates. */
export function metadataFields(object: DumpedObject): Cursor[] {
  const { resource, isCopied } = object;
  const root = resource.root as Cursor<{ metadata?: unknown; status?: unknown }>;
  const metadata = root.at('metadata');
  const status = root.at('status');
  return [
    ...ignored.map((key) => metadata.at(key)),
    ...(isCopied && metadata.at('name').exists ? [metadata.at('generateName')] : []),
    ...(isCopied ? [metadata.at('ownerReferences')] : []),
    ...(isCopied || isEmpty(status) ? [status] : []),
    ...metadataOf(resource).flatMap((each) => [
      (each as Cursor).at('creationTimestamp'),
      ...annotations.map((key) => each.at('annotations').at(key)),
    ]),
    ...distributionMarks(resource, distributions).map(({ at }) => at),
    ...(resource.id.kind === 'Namespace' ? [metadata.at('labels').at('kubernetes.io/metadata.name')] : []),
    ...finalizersIn(metadata, object),
  ];
}

function isEmpty({ raw }: Cursor): boolean {
  return raw === null || (isMap(raw) && Object.keys(raw).length === 0);
}

/** Where kubectl remembers what was written, a finalizer that is not among it came from a controller. */
function finalizersIn(metadata: Cursor<{ finalizers?: readonly string[] }>, { applied }: DumpedObject): Cursor[] {
  const own = isMap(applied?.['metadata']) ? applied['metadata']['finalizers'] : undefined;
  const isOwn = (name: unknown): boolean => applied === undefined || (Array.isArray(own) && own.includes(name));
  return metadata
    .at('finalizers')
    .items()
    .filter(({ raw }) => finalizers.has(raw as string) || !isOwn(raw));
}
