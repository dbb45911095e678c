import { expect, test } from 'vitest';
import { cleanDump } from '../../src/dump/cleanDump.ts';
import type { Plain } from '../continuity/someObjects.ts';
import { resourcesIn } from './resourcesIn.ts';

const cleaned = (...objects: readonly object[]): Plain[] =>
  cleanDump(resourcesIn(objects), { namespaces: [], showsSecrets: false, keepsDefaults: true }).manifests.map(({ value }) => value);

const copy = (kind: string, rest: object, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'a', uid: 'a', ...metadata },
  ...rest,
});
const applied = (spec: object): object => ({
  annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ spec }) },
});

test('a claim and the volume that somebody wrote for it keep each other', () => {
  const claimRef = { kind: 'PersistentVolumeClaim', name: 'a', namespace: 'shop', uid: 'x', resourceVersion: '1' };
  const [volume, claim] = cleaned(
    copy('PersistentVolume', { spec: { claimRef, nfs: { path: '/' } } }, { name: 'nfs' }),
    copy('PersistentVolumeClaim', { spec: { volumeName: 'nfs' } }, { namespace: 'shop' }),
  );
  expect(volume.spec.claimRef).toEqual({ kind: 'PersistentVolumeClaim', name: 'a', namespace: 'shop' });
  expect(claim.spec.volumeName).toBe('nfs');
});

test('a class is taken out of a claim only where somebody is known to have named none', () => {
  const claim = (metadata: object): Plain =>
    cleaned(copy('PersistentVolumeClaim', { spec: { storageClassName: 'standard', accessModes: [] } }, metadata))[0];
  expect(claim({}).spec.storageClassName).toBe('standard');
  expect(claim(applied({ storageClassName: 'standard' })).spec.storageClassName).toBe('standard');
  expect(claim(applied({ accessModes: [] })).spec).toEqual({ accessModes: [] });
});

test.each([
  ['one family', { ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack' }, undefined],
  ['both', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' }, ['IPv4', 'IPv6']],
  ['the other', { ipFamilies: ['IPv6'], ipFamilyPolicy: 'SingleStack' }, ['IPv6']],
])('of address families, %s', (_, spec, left) => {
  expect(cleaned(copy('Service', { spec: { ...spec, type: 'ClusterIP' } }))[0].spec.ipFamilies).toEqual(left);
});

test('a Service without an address keeps saying so', () => {
  const spec = { clusterIP: 'None', clusterIPs: ['None'], selector: { app: 'db' } };
  expect(cleaned(copy('Service', { spec }))[0].spec).toEqual({ clusterIP: 'None', selector: { app: 'db' } });
});

test('finalizers of controllers go, those that somebody wrote stay', () => {
  const finalizers = ['kubernetes.io/pvc-protection', 'example.com/keep'];
  const text = JSON.stringify({ metadata: { finalizers: ['example.com/keep'] } });
  const other = JSON.stringify({ metadata: {} });
  const left = (annotations?: object): unknown =>
    cleaned(copy('Widget', {}, { finalizers, ...(annotations && { annotations }) }))[0].metadata.finalizers;
  expect(left()).toEqual(['example.com/keep']);
  expect(left({ 'kubectl.kubernetes.io/last-applied-configuration': text })).toEqual(['example.com/keep']);
  expect(left({ 'kubectl.kubernetes.io/last-applied-configuration': other })).toBeUndefined();
});

test('what somebody might have chosen is left alone where no cluster wrote the object', () => {
  const spec = {
    nodeName: 'a',
    priority: 7,
    tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }],
  };
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', ownerReferences: [{ kind: 'Widget', name: 'b' }] }, spec };
  expect(cleaned(pod)).toEqual([pod]);
  expect(cleaned({ ...pod, metadata: { name: 'a', uid: 'a' } })).toEqual([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }]);
});

test('tolerations that are not those of admission stay', () => {
  const own = { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 };
  expect(cleaned(copy('Pod', { spec: { nodeName: 'a', tolerations: [own] } }))[0].spec).toEqual({ tolerations: [own] });
});

test('tokens go with their mounts, and a projected volume of somebody stays', () => {
  const mounts = ['kube-api-access-x7kqz', 'app-token-x7kqz', 'mine'].map((name) => ({ name, mountPath: `/${name}` }));
  const volumes = [
    { name: 'kube-api-access-x7kqz', projected: {} },
    { name: 'app-token-x7kqz', secret: { secretName: 'app-token-x7kqz' } },
    { name: 'mine', projected: {} },
  ];
  const [pod] = cleaned(copy('Pod', { spec: { containers: [{ name: 'a', volumeMounts: mounts }], volumes } }));
  expect(pod.spec).toEqual({ containers: [{ name: 'a', volumeMounts: [mounts[2]] }], volumes: [volumes[2]] });
});

test('a Job with a selector of its own keeps it', () => {
  const spec = {
    manualSelector: true,
    selector: { matchLabels: { 'job-name': 'a' } },
    template: { metadata: { labels: { 'job-name': 'a' } } },
  };
  expect(cleaned({ ...copy('Job', { spec }), apiVersion: 'batch/v1' })[0].spec).toEqual(spec);
});
