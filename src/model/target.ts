/**
 * A production platform, as facts. What a rule does with them is the rule's business. A fact that is left out is not known:
 * there may be anything. Sentences are Markdown: pages show them.
 */
export interface Target extends TargetFacts {
  /** `eks`, `gke-autopilot`, or the name a configuration gives it. */
  readonly id: string;
  /** The name its vendor gives it. */
  readonly title: string;
  /** Where each fact is from. */
  readonly sources: Readonly<Partial<Record<keyof TargetFacts, string>>>;
}

export interface TargetFacts {
  /** Whose cloud it runs in. */
  readonly cloud?: Cloud;
  /** The oldest and the newest version of Kubernetes a cluster can have without paying for extended support. */
  readonly kubernetes: { readonly oldest: string; readonly newest: string };
  /** Every StorageClass there is when the cluster is new. */
  readonly storageClasses?: readonly TargetStorageClass[];
  /** Whether there are no others, as the owner of a cluster can tell and its platform cannot. */
  readonly storageClassesAreAll?: boolean;
  /** Names to suggest instead of a local class, with what has to be there first. */
  readonly suggestedStorageClass: string;
  /** Who serves an Ingress, in a sentence. */
  readonly ingress?: string;
  /** Whether the platform's own controller serves an Ingress that names no class. */
  readonly classlessIngress: 'served' | 'ignored';
  /** What a Service of `type: LoadBalancer` gets, in a sentence. */
  readonly loadBalancer?: string;
  /** Where a port of the nodes answers, in a sentence. */
  readonly nodePort?: string;
  /** Where Services have their addresses from, unless somebody chose another range. */
  readonly serviceRanges?: readonly string[];
  /** Whether a new cluster holds pods to NetworkPolicies. */
  readonly networkPolicies?: 'enforced' | 'ignored';
  /** Whether a ServiceAccount needs a role for what it does. */
  readonly rbac?: 'enforced' | 'ignored';
  /** What admission makes of pods, in a sentence. */
  readonly admission?: string;
  /** Every IngressClass there is. */
  readonly ingressClasses?: readonly string[];
  /** Every GatewayClass there is. */
  readonly gatewayClasses?: readonly string[];
  /** Every RuntimeClass there is. */
  readonly runtimeClasses?: readonly string[];
  /** Every PriorityClass there is, beside those of Kubernetes itself. */
  readonly priorityClasses?: readonly string[];
  /** Every kind it serves, as `group/version/Kind`, or `version/Kind` in the core group. */
  readonly apis?: readonly string[];
  /** What somebody has installed there, as charts are called: `ingress-nginx`, `traefik`. */
  readonly installed?: readonly string[];
  /** What admission or the scheduler turns away. */
  readonly refuses: readonly Refusal[];
  /** Directories of the node that pods may read although it refuses `host-path`. */
  readonly readableHostPaths?: readonly string[];
  /** The Linux capabilities that containers may add. */
  readonly capabilities?: readonly string[];
  /** The kinds of volume a pod may have, by the name of their field. */
  readonly volumes?: readonly string[];
  /** Namespaces in which nobody but the platform may write; a name that ends in `-` stands for all that begin so. */
  readonly managedNamespaces?: readonly string[];
  /** The Pod Security Standard that admission holds every namespace to. */
  readonly podSecurity?: 'baseline' | 'restricted';
  /** The version of that standard which its own admission knows, where it is not that of Kubernetes. */
  readonly podSecurityVersion?: string;
  /** Whether admission gives a pod without a seccomp profile that of the container runtime. */
  readonly givesSeccompProfile?: boolean;
  /** Processors its nodes can have, as in the label `kubernetes.io/arch`. */
  readonly architectures?: readonly string[];
  /** The most that the requests of one pod may add up to, as quantities. */
  readonly largestPod?: Readonly<Partial<Record<'cpu' | 'memory' | 'ephemeral-storage', string>>>;
  /** Private registries that its nodes read without a pull secret, beside those of its cloud: hosts, with their port. */
  readonly registries?: readonly string[];
  /** How an image reference looks in the platform's own registry. */
  readonly registryExample: string;
}

export interface TargetStorageClass {
  readonly name: string;
  readonly provisioner?: string;
  readonly isDefault?: boolean;
  /** How many nodes may mount one of its file systems at a time; `many-readers`: for reading only. Absent: not known. */
  readonly sharedBy?: 'one-node' | 'many-readers' | 'many-nodes';
}

export type Cloud = 'aws' | 'gcp' | 'azure';

/** Things a pod, a workload or a Service may ask for that some platforms never give. */
export type Refusal =
  | 'daemon-set'
  /** `externalIPs` of a Service. */
  | 'external-ip'
  /** Devices such as `nvidia.com/gpu`. */
  | 'gpu'
  /** The process or IPC namespace of the node. */
  | 'host-namespace'
  | 'host-network'
  | 'host-path'
  | 'host-port'
  /** An image tagged `latest`, or not tagged at all. */
  | 'latest-tag'
  | 'node-port'
  /** A selector of one node by its name. */
  | 'node-name'
  | 'privileged'
  /** A container without a readiness or without a liveness probe. */
  | 'probeless';
