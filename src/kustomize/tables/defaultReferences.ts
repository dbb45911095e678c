import type { NameReference } from './configuration.ts';
import { type FieldSpec, fieldSpec, type Selected } from './fieldSpec.ts';
import { podPaths } from './podSpecs.ts';

const rbac = 'rbac.authorization.k8s.io';
const registration = 'admissionregistration.k8s.io';
const withPods = ['Pod', 'PodTemplate', 'Deployment', 'ReplicaSet', 'DaemonSet', 'StatefulSet', 'Job', 'CronJob'];
const runners = ['Pod', 'StatefulSet', 'Deployment', 'ReplicationController', 'CronJob', 'Job', 'DaemonSet'];

const inPods = (kinds: readonly string[], ...paths: readonly string[]): FieldSpec[] =>
  paths.flatMap((path) => kinds.map((kind) => fieldSpec(`${podPaths[kind]}spec/${path}`, { kind })));

const of = (path: string, group: string, ...kinds: readonly string[]): FieldSpec[] => kinds.map((kind) => fieldSpec(path, { group, kind }));

const to = ({ group = '', version = '', kind = '' }: Partial<Selected>, ...fieldSpecs: readonly FieldSpec[]): NameReference => ({
  group,
  version,
  kind,
  fieldSpecs,
});

const fromContainers = (key: string, from: string): string[] => [
  `containers/env/valueFrom/${key}/name`,
  `initContainers/env/valueFrom/${key}/name`,
  `containers/envFrom/${from}/name`,
  `initContainers/envFrom/${from}/name`,
];

const annotation = (name: string): FieldSpec[] => of(`metadata/annotations/${name.replace('/', '\\/')}`, '', 'Ingress');

const scaled = of('spec/scaleTargetRef/name', '', 'HorizontalPodAutoscaler');

/** Who refers to whom by name; behaviour of kubernetes-sigs/kustomize, typed from its documentation. */
export const nameReferences: readonly NameReference[] = [
  ...['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet'].map((kind) => to({ kind }, ...scaled)),
  to(
    { version: 'v1', kind: 'ConfigMap' },
    ...inPods(
      withPods,
      'volumes/configMap/name',
      ...fromContainers('configMapKeyRef', 'configMapRef'),
      'volumes/projected/sources/configMap/name',
    ),
    ...of('spec/configSource/configMap', '', 'Node'),
    ...of('rules/resourceNames', '', 'Role', 'ClusterRole'),
    ...annotation('nginx.ingress.kubernetes.io/fastcgi-params-configmap'),
  ),
  to(
    { version: 'v1', kind: 'Secret' },
    ...inPods(
      withPods,
      'volumes/secret/secretName',
      ...fromContainers('secretKeyRef', 'secretRef'),
      'imagePullSecrets/name',
      'volumes/projected/sources/secret/name',
    ),
    ...of('spec/tls/secretName', '', 'Ingress'),
    ...annotation('ingress.kubernetes.io/auth-secret'),
    ...annotation('nginx.ingress.kubernetes.io/auth-secret'),
    ...annotation('nginx.ingress.kubernetes.io/auth-tls-secret'),
    ...of('imagePullSecrets/name', '', 'ServiceAccount'),
    ...['secretName', 'adminSecretName', 'userSecretName', 'secretRef'].flatMap((name) => of(`parameters/${name}`, '', 'StorageClass')),
    ...of('rules/resourceNames', '', 'Role', 'ClusterRole'),
    ...of('spec/template/spec/containers/env/valueFrom/secretKeyRef/name', 'serving.knative.dev', 'Service'),
    ...of('spec/azureFile/secretName', '', 'PersistentVolume'),
  ),
  to(
    { version: 'v1', kind: 'Service' },
    ...of('spec/serviceName', 'apps', 'StatefulSet'),
    ...['spec/rules/http/paths/backend/serviceName', 'spec/backend/serviceName'].flatMap((path) => of(path, '', 'Ingress')),
    ...['spec/rules/http/paths/backend/service/name', 'spec/defaultBackend/service/name'].flatMap((path) => of(path, '', 'Ingress')),
    ...of('spec/service/name', 'apiregistration.k8s.io', 'APIService'),
    ...of('webhooks/clientConfig/service', registration, 'ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'),
  ),
  to({ group: rbac, kind: 'Role' }, ...of('roleRef/name', rbac, 'RoleBinding')),
  to({ group: rbac, kind: 'ClusterRole' }, ...of('roleRef/name', rbac, 'RoleBinding', 'ClusterRoleBinding')),
  to(
    { version: 'v1', kind: 'ServiceAccount' },
    ...of('subjects', rbac, 'RoleBinding', 'ClusterRoleBinding'),
    ...inPods(runners, 'serviceAccountName'),
  ),
  to({ version: 'v1', kind: 'PersistentVolumeClaim' }, ...inPods(runners, 'volumes/persistentVolumeClaim/claimName')),
  to(
    { version: 'v1', kind: 'PersistentVolume' },
    ...of('spec/volumeName', '', 'PersistentVolumeClaim'),
    ...of('rules/resourceNames', '', 'ClusterRole'),
  ),
  to(
    { version: 'v1', group: 'storage.k8s.io', kind: 'StorageClass' },
    ...of('spec/storageClassName', '', 'PersistentVolume', 'PersistentVolumeClaim'),
    ...of('spec/volumeClaimTemplates/spec/storageClassName', '', 'StatefulSet'),
  ),
  to({ version: 'v1', group: 'scheduling.k8s.io', kind: 'PriorityClass' }, ...inPods(runners, 'priorityClassName')),
  to({ version: 'v1', group: 'networking.k8s.io/v1', kind: 'IngressClass' }, ...of('spec/ingressClassName', '', 'Ingress')),
  to(
    { group: registration, kind: 'ValidatingAdmissionPolicy' },
    ...of('spec/policyName', registration, 'ValidatingAdmissionPolicyBinding'),
  ),
];
