import { distributions } from '../../clusters/distributions.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Resource } from '../../model/resource.ts';

/** Kinds whose objects tell about one cluster alone, by `group/Kind`. */
const kinds: Readonly<Record<string, string>> = {
  '/Binding': 'the word of the scheduler',
  '/ComponentStatus': 'the state of this cluster',
  '/Node': 'the machines of this cluster',
  'apps/ControllerRevision': 'the history of a StatefulSet or DaemonSet',
  'certificates.k8s.io/CertificateSigningRequest': 'answered once',
  'coordination.k8s.io/Lease': 'who leads or lives right now',
  'networking.k8s.io/IPAddress': 'the addresses of this cluster',
  'resource.k8s.io/ResourceSlice': 'the devices of this cluster',
  'storage.k8s.io/CSIStorageCapacity': 'the room on the machines of this cluster',
};

interface Mark {
  readonly part: 'annotations' | 'labels';
  readonly key: string;
  readonly means: string;
}

/** What components of a cluster write on what they install themselves, whatever its kind. */
const marks: readonly Mark[] = [
  { part: 'labels', key: 'kubernetes.io/bootstrapping', means: 'part of every cluster' },
  { part: 'annotations', key: 'control-plane.alpha.kubernetes.io/leader', means: 'who leads right now' },
  { part: 'annotations', key: 'apf.kubernetes.io/autoupdate-spec', means: 'part of every cluster' },
  { part: 'labels', key: 'addonmanager.kubernetes.io/mode', means: 'add-ons of this cluster; install the originals' },
  { part: 'labels', key: 'kubernetes.io/minikube-addons', means: 'add-ons of minikube; install the originals' },
];

const provisioners = new Set(distributions.flatMap(({ storageClasses }) => storageClasses.map(({ provisioner }) => provisioner)));

/**
 * Why an object is one cluster's own; undefined where it is not.
 * Sources: vmware-tanzu/velero pkg/restore (what it never restores); kubernetes/kubernetes plugin/pkg/auth/authorizer/rbac/bootstrappolicy,
 * pkg/registry/flowcontrol/ensurer; kubernetes/minikube deploy/addons.
 */
export function clusterOwn(resource: Resource): string | undefined {
  const { group, kind, name } = resource.id;
  const own = kinds[`${group}/${kind}`];
  if (own !== undefined) return own;
  const metadata = (resource.root as Cursor<KubeObject>).at('metadata');
  const mark = marks.find(({ part, key }) => metadata.at(part).at(key).exists);
  if (mark) return mark.means;
  if (name.startsWith('system:') || (kind === 'PriorityClass' && name.startsWith('system-'))) return 'part of every cluster';
  if (kind === 'PersistentVolume') return metadata.at('annotations').at('pv.kubernetes.io/provisioned-by').exists ? provisioned : undefined;
  const provisioner = (resource.root as Cursor<{ provisioner?: string }>).at('provisioner').string() ?? '';
  return kind === 'StorageClass' && provisioners.has(provisioner) ? 'served by a local cluster alone' : undefined;
}

const provisioned = 'made by a provisioner, which makes new ones for the claims; what they hold is not in the dump';
