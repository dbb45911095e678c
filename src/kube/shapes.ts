/** The shape a value must have for the API server to decode it. Fields that are not named may be anything. */
export type Shape =
  | { readonly is: 'text' | 'number' }
  | { readonly is: 'map'; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly is: 'list'; readonly item?: Shape };

const text: Shape = { is: 'text' };
const number: Shape = { is: 'number' };
const list = (item?: Shape): Shape => ({ is: 'list', ...(item && { item }) });
const map = (fields: Readonly<Record<string, Shape>> = {}): Shape => ({ is: 'map', fields });

/** What every object carries. */
export const metadata = map({ name: text, generateName: text, namespace: text, labels: map(), annotations: map(), finalizers: list() });

const resources = map({ requests: map(), limits: map() });

const selector = map({ matchLabels: map(), matchExpressions: list(map()) });

const container = map({
  name: text,
  image: text,
  imagePullPolicy: text,
  workingDir: text,
  command: list(),
  args: list(),
  env: list(map({ name: text, valueFrom: map() })),
  envFrom: list(map()),
  ports: list(map({ name: text, containerPort: number, hostPort: number, protocol: text })),
  resources,
  volumeMounts: list(map({ name: text, mountPath: text })),
  livenessProbe: map(),
  readinessProbe: map(),
  startupProbe: map(),
  lifecycle: map(),
  securityContext: map(),
});

const volume = map({
  name: text,
  configMap: map(),
  csi: map(),
  emptyDir: map(),
  hostPath: map({ path: text }),
  persistentVolumeClaim: map({ claimName: text }),
  projected: map({ sources: list(map()) }),
  secret: map(),
});

const podSpec = map({
  containers: list(container),
  initContainers: list(container),
  volumes: list(volume),
  restartPolicy: text,
  serviceAccountName: text,
  nodeSelector: map(),
  affinity: map(),
  tolerations: list(map()),
  topologySpreadConstraints: list(map()),
  imagePullSecrets: list(map()),
  hostAliases: list(map()),
  securityContext: map(),
});

const template = map({ metadata, spec: podSpec });

const claim = map({ accessModes: list(), resources, storageClassName: text, volumeName: text, selector });

const controller = map({
  replicas: number,
  selector,
  template,
  strategy: map(),
  updateStrategy: map(),
  serviceName: text,
  volumeClaimTemplates: list(map({ metadata, spec: claim })),
});

const job = map({ template, selector, parallelism: number, completions: number, backoffLimit: number });

const role = { rules: list(map({ apiGroups: list(), resources: list(), resourceNames: list(), verbs: list() })) };

const binding = { subjects: list(map({ kind: text, name: text, namespace: text })), roleRef: map({ kind: text, name: text }) };

const ingressPath = map({ path: text, pathType: text, backend: map() });

/** The fields of an object of Kubernetes itself, beside `metadata`, by kind. */
export const objectFields: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  ClusterRole: role,
  ClusterRoleBinding: binding,
  ConfigMap: { data: map(), binaryData: map() },
  CronJob: { spec: map({ schedule: text, jobTemplate: map({ metadata, spec: job }) }) },
  DaemonSet: { spec: controller },
  Deployment: { spec: controller },
  HorizontalPodAutoscaler: { spec: map({ scaleTargetRef: map(), minReplicas: number, maxReplicas: number, metrics: list(map()), behavior: map() }) },
  Ingress: {
    spec: map({
      ingressClassName: text,
      defaultBackend: map(),
      rules: list(map({ host: text, http: map({ paths: list(ingressPath) }) })),
      tls: list(map({ hosts: list(), secretName: text })),
    }),
  },
  Job: { spec: job },
  LimitRange: { spec: map({ limits: list(map({ default: map(), defaultRequest: map() })) }) },
  Namespace: { spec: map() },
  NetworkPolicy: { spec: map({ podSelector: selector, policyTypes: list(), ingress: list(map({ from: list(map()), ports: list(map()) })), egress: list(map({ to: list(map()), ports: list(map()) })) }) },
  PersistentVolume: { spec: map({ accessModes: list(), capacity: map(), claimRef: map(), hostPath: map({ path: text }), storageClassName: text }) },
  PersistentVolumeClaim: { spec: claim },
  Pod: { spec: podSpec },
  PodDisruptionBudget: { spec: map({ selector }) },
  ReplicaSet: { spec: controller },
  ReplicationController: { spec: map({ replicas: number, selector: map(), template }) },
  ResourceQuota: { spec: map({ hard: map() }) },
  Role: role,
  RoleBinding: binding,
  Secret: { data: map(), stringData: map(), type: text },
  Service: { spec: map({ type: text, selector: map(), ports: list(map({ name: text, port: number, nodePort: number, protocol: text })), externalName: text }) },
  ServiceAccount: { secrets: list(map()), imagePullSecrets: list(map()) },
  StatefulSet: { spec: controller },
  StorageClass: { provisioner: text, parameters: map() },
};
