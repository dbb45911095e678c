/** Which lists a strategic merge takes element by element. What is not named here is replaced as a whole. */
export interface MergeSchema {
  readonly fields?: Readonly<Record<string, MergeSchema>>;
  /** The keys that tell elements apart; none: the elements are plain values. */
  readonly keys?: readonly string[];
  readonly element?: MergeSchema;
}

const list = (keys: readonly string[], element: MergeSchema = {}): MergeSchema => ({ keys, element });

const metadata: MergeSchema = { fields: { finalizers: list([]), ownerReferences: list(['uid']) } };
const conditions: MergeSchema = { fields: { conditions: list(['type']) } };

const mounts = { env: list(['name']), volumeMounts: list(['mountPath']), volumeDevices: list(['devicePath']) };
const container: MergeSchema = { fields: { ...mounts, ports: list(['containerPort', 'protocol']) } };

const podSpec: MergeSchema = {
  fields: {
    containers: list(['name'], container),
    initContainers: list(['name'], container),
    ephemeralContainers: list(['name'], { fields: mounts }),
    volumes: list(['name']),
    imagePullSecrets: list(['name']),
    hostAliases: list(['ip']),
    topologySpreadConstraints: list(['topologyKey', 'whenUnsatisfiable']),
  },
};

const template: MergeSchema = { fields: { metadata, spec: podSpec } };
const workload: MergeSchema = { fields: { metadata, spec: { fields: { template } }, status: conditions } };
const job: MergeSchema = { fields: { metadata, spec: { fields: { template } } } };
const cronJob: MergeSchema = { fields: { metadata, spec: { fields: { jobTemplate: job } } } };
const claim: MergeSchema = { fields: { metadata, status: conditions } };
const plain: MergeSchema = { fields: { metadata } };
const withConditions: MergeSchema = { fields: { metadata, status: conditions } };
const webhooks: MergeSchema = { fields: { metadata, webhooks: list(['name']) } };

const of = (schema: MergeSchema, ...kinds: readonly string[]): Readonly<Record<string, MergeSchema>> =>
  Object.fromEntries(kinds.map((kind) => [kind, schema]));

const core = {
  ...of(
    plain,
    'Binding',
    'ConfigMap',
    'Endpoints',
    'Event',
    'LimitRange',
    'PersistentVolume',
    'ResourceQuota',
    'Secret',
    'ComponentStatus',
  ),
  ...of(withConditions, 'Namespace'),
  Pod: { fields: { metadata, spec: podSpec, status: { fields: { conditions: list(['type']), podIPs: list(['ip']) } } } },
  PodTemplate: { fields: { metadata, template } },
  ReplicationController: workload,
  PersistentVolumeClaim: claim,
  Service: { fields: { metadata, spec: { fields: { ports: list(['port', 'protocol']) } }, status: conditions } },
  ServiceAccount: { fields: { metadata, secrets: list(['name']) } },
  Node: {
    fields: {
      metadata,
      spec: { fields: { podCIDRs: list([]) } },
      status: { fields: { conditions: list(['type']), addresses: list(['type']) } },
    },
  },
};

const rbac = of(plain, 'ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding');
const registration = of(webhooks, 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration');
const policy = of(withConditions, 'PodDisruptionBudget', 'PodSecurityPolicy');
const storage = {
  ...of(plain, 'CSIDriver', 'CSIStorageCapacity', 'StorageClass', 'VolumeAttachment'),
  CSINode: { fields: { metadata, spec: { fields: { drivers: list(['name']) } } } },
};
const certificates = of(plain, 'CertificateSigningRequest');

/** The kinds kustomize has a schema for, which is that of Kubernetes 1.21; other versions of an API have none. */
const byApiVersion: Readonly<Record<string, Readonly<Record<string, MergeSchema>>>> = {
  v1: core,
  'apps/v1': { ...of(workload, 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'), ControllerRevision: plain },
  'batch/v1': { Job: job, CronJob: cronJob },
  'batch/v1beta1': { CronJob: cronJob },
  'networking.k8s.io/v1': of(plain, 'Ingress', 'IngressClass', 'NetworkPolicy'),
  'networking.k8s.io/v1beta1': of(plain, 'Ingress', 'IngressClass'),
  'extensions/v1beta1': of(plain, 'Ingress'),
  'policy/v1': policy,
  'policy/v1beta1': policy,
  'rbac.authorization.k8s.io/v1': rbac,
  'rbac.authorization.k8s.io/v1beta1': rbac,
  'rbac.authorization.k8s.io/v1alpha1': rbac,
  'autoscaling/v1': of(plain, 'HorizontalPodAutoscaler'),
  'autoscaling/v2beta1': of(plain, 'HorizontalPodAutoscaler'),
  'autoscaling/v2beta2': of(plain, 'HorizontalPodAutoscaler'),
  'admissionregistration.k8s.io/v1': registration,
  'admissionregistration.k8s.io/v1beta1': registration,
  'apiextensions.k8s.io/v1': of(plain, 'CustomResourceDefinition'),
  'apiextensions.k8s.io/v1beta1': of(plain, 'CustomResourceDefinition'),
  'apiregistration.k8s.io/v1': of(withConditions, 'APIService'),
  'apiregistration.k8s.io/v1beta1': of(withConditions, 'APIService'),
  'certificates.k8s.io/v1': certificates,
  'certificates.k8s.io/v1beta1': certificates,
  'coordination.k8s.io/v1': of(plain, 'Lease'),
  'coordination.k8s.io/v1beta1': of(plain, 'Lease'),
  'discovery.k8s.io/v1': of(plain, 'EndpointSlice'),
  'discovery.k8s.io/v1beta1': of(plain, 'EndpointSlice'),
  'events.k8s.io/v1': of(plain, 'Event'),
  'events.k8s.io/v1beta1': of(plain, 'Event'),
  'flowcontrol.apiserver.k8s.io/v1beta1': of(withConditions, 'FlowSchema', 'PriorityLevelConfiguration'),
  'node.k8s.io/v1': of(plain, 'RuntimeClass'),
  'node.k8s.io/v1beta1': of(plain, 'RuntimeClass'),
  'scheduling.k8s.io/v1': of(plain, 'PriorityClass'),
  'scheduling.k8s.io/v1beta1': of(plain, 'PriorityClass'),
  'storage.k8s.io/v1': storage,
  'storage.k8s.io/v1beta1': storage,
};

export function mergeSchemaOf(apiVersion: string, kind: string): MergeSchema | undefined {
  return byApiVersion[apiVersion]?.[kind];
}
