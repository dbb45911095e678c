import type { Finding } from '../model/finding.ts';
import type { Path } from '../model/path.ts';
import type { Resource } from '../model/resource.ts';
import { findingsOn } from './findingsOn.ts';
import type { Patch } from './plan.ts';

/** Whether what a rule found makes the whole object one of a laptop. */
const isLocalOnly: Readonly<Partial<Record<string, (resource: Resource, path: Path) => boolean>>> = {
  'host-path-volume': ({ id }) => id.kind === 'PersistentVolume',
  'node-bound-persistent-volume': ({ id }) => id.kind === 'PersistentVolume',
  'local-provisioner': ({ id }) => id.kind === 'StorageClass',
  // What an add-on of minikube installed.
  'minikube-metadata': (_, path) => path[0] === 'metadata' && path.at(-1) === 'kubernetes.io/minikube-addons',
  'distribution-resource': ({ id }) => id.group === 'metallb.io',
};

/** Objects that serve a laptop alone: volumes on its disk, classes of its provisioner, add-ons, the addresses of MetalLB. */
export function planRemovals(resources: readonly Resource[], findings: readonly Finding[]): Patch[] {
  return resources.flatMap((resource): Patch[] => {
    const own = findingsOn(resource, findings).filter(({ rule, path = [] }) => isLocalOnly[rule]?.(resource, path) === true);
    const reasons = [...new Set(own.map(({ rule }) => rule))];
    return reasons.length > 0 ? [{ topic: 'removed-objects', resource, changes: 'delete', reasons }] : [];
  });
}
