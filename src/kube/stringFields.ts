/** Where the API wants strings: a string itself, a map or a list of them, or a map of which some fields lead to them. */
export type StringField =
  | { readonly is: 'string' }
  | { readonly is: 'map'; readonly of: StringField }
  | { readonly is: 'list'; readonly of: StringField }
  | { readonly is: 'object'; readonly fields: Readonly<Record<string, StringField>> };

const string: StringField = { is: 'string' };
const map: StringField = { is: 'map', of: string };
const strings: StringField = { is: 'list', of: string };
const list = (of: StringField): StringField => ({ is: 'list', of });
const object = (fields: Readonly<Record<string, StringField>>): StringField => ({ is: 'object', fields });

/** Of every object. */
export const metadataStrings = object({ labels: map, annotations: map });

const expressions = list(object({ values: strings }));
const selector = object({ matchLabels: map, matchExpressions: expressions });
const action = object({ exec: object({ command: strings }), httpGet: object({ httpHeaders: list(object({ value: string })) }) });

const container = object({
  command: strings,
  args: strings,
  env: list(object({ value: string })),
  livenessProbe: action,
  readinessProbe: action,
  startupProbe: action,
  lifecycle: object({ postStart: action, preStop: action }),
});

const nodeTerm = object({ matchExpressions: expressions });
const podTerm = object({ labelSelector: selector });
const podAffinity = object({
  requiredDuringSchedulingIgnoredDuringExecution: list(podTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(object({ podAffinityTerm: podTerm })),
});

const podSpec = object({
  containers: list(container),
  initContainers: list(container),
  nodeSelector: map,
  tolerations: list(object({ value: string })),
  topologySpreadConstraints: list(podTerm),
  affinity: object({
    nodeAffinity: object({
      requiredDuringSchedulingIgnoredDuringExecution: object({ nodeSelectorTerms: list(nodeTerm) }),
      preferredDuringSchedulingIgnoredDuringExecution: list(object({ preference: nodeTerm })),
    }),
    podAffinity,
    podAntiAffinity: podAffinity,
  }),
  volumes: list(object({ csi: object({ volumeAttributes: map }) })),
});

const template = object({ metadata: metadataStrings, spec: podSpec });
const claim = object({ metadata: metadataStrings, spec: object({ selector }) });
const job = object({ selector, template });
const controller = object({ selector, template, volumeClaimTemplates: list(claim) });

/** Of objects of Kubernetes itself, beside `metadata`, by kind. */
export const stringFields: Readonly<Record<string, Readonly<Record<string, StringField>>>> = {
  ConfigMap: { data: map },
  CronJob: { spec: object({ jobTemplate: object({ metadata: metadataStrings, spec: job }) }) },
  DaemonSet: { spec: controller },
  Deployment: { spec: controller },
  Job: { spec: job },
  NetworkPolicy: { spec: object({ podSelector: selector }) },
  PersistentVolume: { spec: object({ csi: object({ volumeAttributes: map }) }) },
  PersistentVolumeClaim: { spec: object({ selector }) },
  Pod: { spec: podSpec },
  PodDisruptionBudget: { spec: object({ selector }) },
  ReplicaSet: { spec: controller },
  ReplicationController: { spec: object({ selector: map, template }) },
  Secret: { data: map, stringData: map },
  Service: { spec: object({ selector: map }) },
  StatefulSet: { spec: controller },
  StorageClass: { parameters: map },
};
