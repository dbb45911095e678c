import { expect, test } from 'vitest';
import { cleanDump } from '../../src/dump/cleanDump.ts';
import { resourcesIn } from './resourcesIn.ts';

const reasonsFor = (objects: readonly object[], namespaces: readonly string[] = []): string[] =>
  cleanDump(resourcesIn(objects), { namespaces, showsSecrets: false, keepsDefaults: false }).leftOut.map(({ reason }) => reason);

const object = (apiVersion: string, kind: string, metadata: object, rest: object = {}): object => ({
  apiVersion,
  kind,
  metadata: { name: 'a', uid: 'a', ...metadata },
  ...rest,
});
const rbac = 'rbac.authorization.k8s.io/v1';
const account = (namespace: string): object => ({ kind: 'ServiceAccount', name: 'a', namespace });

test.each([
  ['Node', object('v1', 'Node', { name: 'minikube' }), 'the machines of this cluster'],
  ['Lease', object('coordination.k8s.io/v1', 'Lease', { namespace: 'shop' }), 'who leads or lives right now'],
  ['Event', object('v1', 'Event', { namespace: 'shop' }), 'whatever happened there'],
  ['a lock', object('v1', 'ConfigMap', { annotations: { 'control-plane.alpha.kubernetes.io/leader': '{}' } }), 'who leads'],
  ['ControllerRevision', object('apps/v1', 'ControllerRevision', { namespace: 'shop' }), 'the history of'],
  [
    'the API service of a group',
    object('apiregistration.k8s.io/v1', 'APIService', { labels: { 'kube-aggregator.kubernetes.io/automanaged': 'onstart' } }),
    'made by the API server',
  ],
  [
    'that of an add-on',
    object('apiregistration.k8s.io/v1', 'APIService', {}, { spec: { service: { namespace: 'kube-system' } } }),
    'part of the cluster',
  ],
  [
    'a role of every cluster',
    object(rbac, 'ClusterRole', { labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' } }),
    'part of every cluster',
  ],
  ['a binding of the system', object(rbac, 'ClusterRoleBinding', { name: 'system:coredns' }), 'part of every cluster'],
  [
    'a binding for the system',
    object(rbac, 'ClusterRoleBinding', {}, { subjects: [account('kube-system')] }),
    'of kube-system: part of the cluster',
  ],
  ['a priority of the system', object('scheduling.k8s.io/v1', 'PriorityClass', { name: 'system-node-critical' }), 'part of every cluster'],
  ['the namespace of the system', object('v1', 'Namespace', { name: 'kube-public' }), 'of kube-public: part of the cluster'],
  [
    'the namespace default',
    object('v1', 'Namespace', { name: 'default', labels: { 'kubernetes.io/metadata.name': 'default' } }),
    'as every cluster makes it',
  ],
  [
    'a class of a local product',
    object('storage.k8s.io/v1', 'StorageClass', { name: 'standard' }, { provisioner: 'rancher.io/local-path' }),
    'served by a local cluster alone',
  ],
  ['an add-on', object('apps/v1', 'Deployment', { labels: { 'kubernetes.io/minikube-addons': 'registry' } }), 'add-ons of minikube'],
  [
    'a release',
    object('v1', 'Secret', { name: 'sh.helm.release.v1.web.v1', namespace: 'shop' }, { type: 'helm.sh/release.v1' }),
    "Helm's record",
  ],
  ['a token', object('v1', 'Secret', { annotations: { 'kubernetes.io/service-account.uid': 'a' } }), 'made by its ServiceAccount'],
  [
    'what is on its way out',
    object('v1', 'ConfigMap', { deletionTimestamp: '2026-03-02T09:14:05Z' }),
    'being deleted at the time of the dump',
  ],
])('%s is left out', (_, one, reason) => {
  expect(reasonsFor([one])).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ['a binding for somebody, too', object(rbac, 'ClusterRoleBinding', {}, { subjects: [account('kube-system'), account('shop')] })],
  ['a binding for a group', object(rbac, 'ClusterRoleBinding', {}, { subjects: [{ kind: 'Group', name: 'developers' }] })],
  [
    'a namespace default with a level',
    object('v1', 'Namespace', { name: 'default', labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } }),
  ],
  ['a class of a cloud', object('storage.k8s.io/v1', 'StorageClass', { name: 'gp3' }, { provisioner: 'ebs.csi.aws.com' })],
  ['a volume that somebody wrote', object('v1', 'PersistentVolume', { name: 'nfs' }, { spec: { nfs: { path: '/' } } })],
  ['addresses that somebody wrote', object('v1', 'Endpoints', { namespace: 'shop', name: 'db' }, { subsets: [] })],
  ['a pod of nobody', object('v1', 'Pod', { namespace: 'shop' })],
  [
    'what somebody tied to an owner without a controller',
    object('v1', 'ConfigMap', { ownerReferences: [{ kind: 'Deployment', name: 'a', uid: 'b' }] }),
  ],
  ['an Event that is not of Kubernetes', object('example.com/v1', 'Event', {})],
])('%s is kept', (_, one) => {
  expect(reasonsFor([one])).toEqual([]);
});

test('what somebody wrote for the namespace of the system is kept, and what lies outside of those that are asked for is not', () => {
  const agent = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'agent', namespace: 'kube-system' } };
  expect(reasonsFor([agent])).toEqual([]);
  expect(reasonsFor([agent], ['shop'])).toEqual(['not in a namespace that was asked for']);
});

test('what a Service or a StatefulSet of the dump makes is left out', () => {
  const service = object('v1', 'Service', { namespace: 'shop', name: 'db' }, { spec: { selector: { app: 'db' } } });
  const set = object(
    'apps/v1',
    'StatefulSet',
    { namespace: 'shop', name: 'db' },
    { spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] } },
  );
  const made = [
    object('v1', 'Endpoints', { namespace: 'shop', name: 'db' }),
    object('discovery.k8s.io/v1', 'EndpointSlice', { namespace: 'shop', name: 'db-x', labels: { 'kubernetes.io/service-name': 'db' } }),
    object('v1', 'PersistentVolumeClaim', { namespace: 'shop', name: 'data-db-0' }),
  ];
  const others = [
    object('v1', 'Endpoints', { namespace: 'other', name: 'db' }),
    object('v1', 'PersistentVolumeClaim', { namespace: 'shop', name: 'data-db', labels: {} }),
    object('v1', 'PersistentVolumeClaim', { namespace: 'shop', name: 'data-web-0' }),
  ];
  expect(reasonsFor([service, set, ...made])).toHaveLength(made.length);
  expect(reasonsFor([service, set, others[0]!, others[2]!])).toEqual([]);
});
