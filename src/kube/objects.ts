/**
 * The fields that rules read, as the Kubernetes API defines them, all optional: a manifest may lack any.
 * test/kube/objects.test-d.ts holds them to the generated types of `kubernetes-models`.
 */
import type { TypeMeta } from '@kubernetes-models/base';

type StringMap = Readonly<Record<string, string>>;

export interface ObjectMeta {
  name?: string;
  generateName?: string;
  namespace?: string;
  labels?: StringMap;
  annotations?: StringMap;
}

export interface KubeObject extends Partial<TypeMeta> {
  metadata?: ObjectMeta;
}

export interface EnvVar {
  name?: string;
  value?: string;
}

export interface ResourceRequirements {
  requests?: Readonly<Record<string, string | number>>;
  limits?: Readonly<Record<string, string | number>>;
}

/** What a pod may say for all of its containers, and each container for itself. */
export interface SharedSecurityContext {
  runAsNonRoot?: boolean;
  runAsUser?: number;
  appArmorProfile?: { type?: string };
  seccompProfile?: { type?: string };
  seLinuxOptions?: { type?: string; user?: string; role?: string };
  windowsOptions?: { hostProcess?: boolean };
}

export interface SecurityContext extends SharedSecurityContext {
  allowPrivilegeEscalation?: boolean;
  capabilities?: { add?: readonly string[]; drop?: readonly string[] };
  privileged?: boolean;
  procMount?: string;
}

export interface PodSecurityContext extends SharedSecurityContext {
  sysctls?: readonly { name?: string }[];
}

export interface Container {
  securityContext?: SecurityContext;
  ports?: readonly { name?: string; containerPort?: number; hostPort?: number }[];
  name?: string;
  image?: string;
  imagePullPolicy?: string;
  command?: readonly string[];
  args?: readonly string[];
  env?: readonly EnvVar[];
  resources?: ResourceRequirements;
  restartPolicy?: string;
  volumeMounts?: readonly { name?: string; mountPath?: string; readOnly?: boolean }[];
}

export interface ClaimSpec {
  accessModes?: readonly string[];
  selector?: object;
  volumeMode?: string;
  storageClassName?: string;
  volumeName?: string;
}

export interface Volume {
  name?: string;
  emptyDir?: object;
  fc?: object;
  flexVolume?: object;
  hostPath?: { path?: string; type?: string };
  iscsi?: object;
  persistentVolumeClaim?: { claimName?: string };
  image?: { reference?: string; pullPolicy?: string };
  ephemeral?: { volumeClaimTemplate?: { metadata?: ObjectMeta; spec?: ClaimSpec } };
}

export interface NodeSelectorRequirement {
  key?: string;
  operator?: string;
  values?: readonly string[];
}

export interface NodeSelectorTerm {
  matchExpressions?: readonly NodeSelectorRequirement[];
  matchFields?: readonly NodeSelectorRequirement[];
}

export interface NodeAffinity {
  requiredDuringSchedulingIgnoredDuringExecution?: { nodeSelectorTerms?: readonly NodeSelectorTerm[] };
  preferredDuringSchedulingIgnoredDuringExecution?: readonly { preference?: NodeSelectorTerm }[];
}

export interface PodAntiAffinity {
  requiredDuringSchedulingIgnoredDuringExecution?: readonly { topologyKey?: string }[];
  preferredDuringSchedulingIgnoredDuringExecution?: readonly { podAffinityTerm?: { topologyKey?: string } }[];
}

export interface PodSpec {
  securityContext?: PodSecurityContext;
  hostUsers?: boolean;
  os?: { name?: string };
  hostPID?: boolean;
  hostIPC?: boolean;
  containers?: readonly Container[];
  initContainers?: readonly Container[];
  ephemeralContainers?: readonly Container[];
  volumes?: readonly Volume[];
  nodeName?: string;
  hostNetwork?: boolean;
  restartPolicy?: string;
  priorityClassName?: string;
  runtimeClassName?: string;
  serviceAccountName?: string;
  imagePullSecrets?: readonly { name?: string }[];
  tolerations?: readonly { key?: string }[];
  serviceAccount?: string;
  nodeSelector?: StringMap;
  affinity?: { nodeAffinity?: NodeAffinity; podAntiAffinity?: PodAntiAffinity };
  topologySpreadConstraints?: readonly { topologyKey?: string; whenUnsatisfiable?: string }[];
  hostAliases?: readonly { ip?: string; hostnames?: readonly string[] }[];
  resources?: ResourceRequirements;
}

export interface PodTemplate {
  metadata?: ObjectMeta;
  spec?: PodSpec;
}

export interface PersistentVolumeClaim extends KubeObject {
  spec?: ClaimSpec;
}

export interface Workload extends KubeObject {
  spec?: PodSpec & {
    selector?: object;
    schedule?: string;
    template?: PodTemplate;
    jobTemplate?: { metadata?: ObjectMeta; spec?: { template?: PodTemplate } };
    volumeClaimTemplates?: readonly PersistentVolumeClaim[];
  };
  /** Of a PodTemplate, where the template has no `spec` above it. */
  template?: PodTemplate;
}

export interface PersistentVolume extends KubeObject {
  spec?: {
    storageClassName?: string;
    local?: { path?: string };
    hostPath?: { path?: string; type?: string };
    nodeAffinity?: { required?: { nodeSelectorTerms?: readonly NodeSelectorTerm[] } };
  };
}

export interface ServicePort {
  name?: string;
  port?: number;
  targetPort?: number | string;
  nodePort?: number;
}

export interface Service extends KubeObject {
  spec?: {
    clusterIP?: string;
    healthCheckNodePort?: number;
    loadBalancerIP?: string;
    externalIPs?: readonly string[];
    type?: string;
    ports?: readonly ServicePort[];
    selector?: StringMap;
  };
}

export interface Ingress extends KubeObject {
  spec?: {
    ingressClassName?: string;
    defaultBackend?: IngressBackend;
    tls?: readonly { hosts?: readonly string[] }[];
    rules?: readonly { host?: string; http?: { paths?: readonly { backend?: IngressBackend }[] } }[];
  };
}

export interface IngressBackend {
  service?: { name?: string; port?: { name?: string; number?: number } };
  serviceName?: string;
  servicePort?: string | number;
}

export interface Secret extends KubeObject {
  type?: string;
  data?: StringMap;
  stringData?: StringMap;
}

export interface LimitRange extends KubeObject {
  spec?: {
    limits?: readonly {
      type?: string;
      default?: Readonly<Record<string, string | number>>;
      defaultRequest?: Readonly<Record<string, string | number>>;
      max?: Readonly<Record<string, string | number>>;
      min?: Readonly<Record<string, string | number>>;
    }[];
  };
}

export interface CustomResourceDefinition extends KubeObject {
  spec?: {
    group?: string;
    names?: { kind?: string };
    /** Before v1, instead of `versions`. */
    version?: string;
    versions?: readonly { name?: string; served?: boolean }[];
  };
}

export interface StorageClass extends KubeObject {
  provisioner?: string;
}
