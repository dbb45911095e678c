import { productKinds } from '../../clusters/productKinds.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const managedNamespace: ResourceRule = {
  meta: {
    id: 'managed-namespace',
    summary: 'An object goes into a namespace that only the platform may write to',
    why: `On a local cluster \`kube-system\` is a namespace like any other. On GKE Autopilot it is Google's, and so are those that begin with
\`gke-managed-\`: whoever else creates, changes or deletes something there is told that the namespace is managed. Not even a RoleBinding or
a Lease goes in.

Write a namespace of your own. Charts that put things into \`kube-system\` mostly have a setting for it: cert-manager's is
\`global.leaderElection.namespace\`. What replaces a part of the cluster, such as CoreDNS or metrics-server, has to be left out.

Found only where a chosen target manages namespaces: \`--target gke-autopilot\`. A subject, or an address that leads there, is no object in it.`,
    category: 'security',
    severity: 'error',
    since: '0.1.0',
  },

  applies: ({ id }) => id.namespace !== '' || isNamespace(id),

  *check({ id, root }, { targets }) {
    const isItself = isNamespace(id);
    if (!isItself && (isClusterWide(id) || foreignGroups.has(id.group))) return;
    const namespace = isItself ? id.name : id.namespace;
    const managers = targets.filter((target) => manages(target, namespace));
    if (managers.length === 0) return;
    const titles = enumerate(managers.map(({ title }) => title));
    yield {
      at: (root as Cursor<KubeObject>).at('metadata').at(isItself ? 'name' : 'namespace'),
      message: isItself
        ? `\`${namespace}\` is managed by ${titles}, and nobody else may change it; leave it out`
        : `\`${namespace}\` is managed by ${titles}, and nobody else may write there; write a namespace of your own, or leave the object out`,
      targets: managers.map(({ id: target }) => target),
    };
  },
};

function isNamespace({ group, kind }: Resource['id']): boolean {
  return kind === 'Namespace' && group === '';
}

/** kubectl ignores the namespace of such an object. Custom ones are told by their name. */
function isClusterWide({ kind }: Resource['id']): boolean {
  return clusterWide.has(kind) || /^Cluster[A-Z]|Class$/.test(kind);
}

/** What no managed cluster knows has no way into its namespaces: `distribution-resource`. */
const foreignGroups: ReadonlySet<string> = new Set(
  productKinds.filter(({ kind, name, installedAs }) => !kind && !name && !installedAs).map(({ group }) => group),
);

const clusterWide: ReadonlySet<string> = new Set([
  'APIService',
  'CSIDriver',
  'CSINode',
  'CertificateSigningRequest',
  'CustomResourceDefinition',
  'FlowSchema',
  'MutatingWebhookConfiguration',
  'Node',
  'PersistentVolume',
  'PodSecurityPolicy',
  'PriorityLevelConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
  'VolumeSnapshotContent',
]);

function manages({ managedNamespaces = [] }: Target, namespace: string): boolean {
  return managedNamespaces.some((name) => (name.endsWith('-') ? namespace.startsWith(name) : namespace === name));
}
