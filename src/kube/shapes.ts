/** The shape a value must have for the API server to decode it. Fields that are not named may be anything. */
export type Shape =
  | { readonly is: 'string' | 'number' }
  | { readonly is: 'map'; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly is: 'list'; readonly item?: Shape };

const string: Shape = { is: 'string' };
const number: Shape = { is: 'number' };
const list = (item?: Shape): Shape => ({ is: 'list', ...(item && { item }) });
const map = (fields: Readonly<Record<string, Shape>> = {}): Shape => ({ is: 'map', fields });

/** What every object carries. */
export const metadata = map({
  name: string,
  generateName: string,
  namespace: string,
  labels: map(),
  annotations: map(),
  finalizers: list(),
});

const resources = map({ requests: map(), limits: map() });

const selector = map({ matchLabels: map(), matchExpressions: list(map()) });

const container = map({
  name: string,
  image: string,
  imagePullPolicy: string,
  workingDir: string,
  command: list(),
  args: list(),
  env: list(map({ name: string, valueFrom: map() })),
  envFrom: list(map()),
  ports: list(map({ name: string, containerPort: number, hostPort: number, protocol: string })),
  resources,
  volumeMounts: list(map({ name: string, mountPath: string })),
  livenessProbe: map(),
  readinessProbe: map(),
  startupProbe: map(),
  lifecycle: map(),
  securityContext: map(),
});

const volume = map({
  name: string,
  configMap: map(),
  csi: map(),
  emptyDir: map(),
  hostPath: map({ path: string }),
  persistentVolumeClaim: map({ claimName: string }),
  projected: map({ sources: list(map()) }),
  secret: map(),
});

const podSpec = map({
  containers: list(container),
  initContainers: list(container),
  volumes: list(volume),
  restartPolicy: string,
  serviceAccountName: string,
  nodeSelector: map(),
  affinity: map(),
  tolerations: list(map()),
  topologySpreadConstraints: list(map()),
  imagePullSecrets: list(map()),
  hostAliases: list(map()),
  securityContext: map(),
});

const template = map({ metadata, spec: podSpec });

const claim = map({ accessModes: list(), resources, storageClassName: string, volumeName: string, selector });

const controller = map({
  replicas: number,
  selector,
  template,
  strategy: map(),
  updateStrategy: map(),
  serviceName: string,
  volumeClaimTemplates: list(map({ metadata, spec: claim })),
});

const job = map({ template, selector, parallelism: number, completions: number, backoffLimit: number });

const role = { rules: list(map({ apiGroups: list(), resources: list(), resourceNames: list(), verbs: list() })) };

const binding = { subjects: list(map({ kind: string, name: string, namespace: string })), roleRef: map({ kind: string, name: string }) };

const ingressPath = map({ path: string, pathType: string, backend: map() });

/** The fields of an object of Kubernetes itself, beside `metadata`, by kind. */
export const objectFields: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  ClusterRole: role,
  ClusterRoleBinding: binding,
  ConfigMap: { data: map(), binaryData: map() },
  CronJob: { spec: map({ schedule: string, jobTemplate: map({ metadata, spec: job }) }) },
  DaemonSet: { spec: controller },
  Deployment: { spec: controller },
  HorizontalPodAutoscaler: {
    spec: map({ scaleTargetRef: map(), minReplicas: number, maxReplicas: number, metrics: list(map()), behavior: map() }),
  },
  Ingress: {
    spec: map({
      ingressClassName: string,
      defaultBackend: map(),
      rules: list(map({ host: string, http: map({ paths: list(ingressPath) }) })),
      tls: list(map({ hosts: list(), secretName: string })),
    }),
  },
  Job: { spec: job },
  LimitRange: { spec: map({ limits: list(map({ default: map(), defaultRequest: map() })) }) },
  Namespace: { spec: map() },
  NetworkPolicy: {
    spec: map({
      podSelector: selector,
      policyTypes: list(),
      ingress: list(map({ from: list(map()), ports: list(map()) })),
      egress: list(map({ to: list(map()), ports: list(map()) })),
    }),
  },
  PersistentVolume: {
    spec: map({ accessModes: list(), capacity: map(), claimRef: map(), hostPath: map({ path: string }), storageClassName: string }),
  },
  PersistentVolumeClaim: { spec: claim },
  Pod: { spec: podSpec },
  PodDisruptionBudget: { spec: map({ selector }) },
  ReplicaSet: { spec: controller },
  ReplicationController: { spec: map({ replicas: number, selector: map(), template }) },
  ResourceQuota: { spec: map({ hard: map() }) },
  Role: role,
  RoleBinding: binding,
  Secret: { data: map(), stringData: map(), type: string },
  Service: {
    spec: map({
      type: string,
      selector: map(),
      ports: list(map({ name: string, port: number, nodePort: number, protocol: string })),
      externalName: string,
    }),
  },
  ServiceAccount: { secrets: list(map()), imagePullSecrets: list(map()) },
  StatefulSet: { spec: controller },
  StorageClass: { provisioner: string, parameters: map() },
};
