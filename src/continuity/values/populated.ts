import type { Spot } from './spot.ts';

/** Fields of metadata that the API server writes. */
const metadata = new Set(['creationTimestamp', 'deletionTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid']);

/** Annotations that kubectl and controllers write. */
const annotations = new Set([
  'deployment.kubernetes.io/revision',
  'deprecated.daemonset.template.generation',
  'kubectl.kubernetes.io/last-applied-configuration',
]);

/** Whether an entry of an object, of its metadata or of its annotations is written by the cluster it runs in. */
export function isPopulated(parent: Spot, key: string): boolean {
  if (parent.parent === undefined) return key === 'status';
  return parent.key === 'metadata' ? metadata.has(key) : parent.key === 'annotations' && annotations.has(key);
}
