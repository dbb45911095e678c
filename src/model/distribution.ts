/** A local cluster product, as facts: what exists there and in no production cluster. A fact that is left out is not known. */
export interface Distribution extends DistributionFacts {
  /** `kind`, `minikube` … */
  readonly id: string;
  readonly title: string;
  /** Where each fact is from. */
  readonly sources: Readonly<Partial<Record<keyof DistributionFacts, string>>>;
}

/** Sentences and phrases are Markdown: pages show them. */
export interface DistributionFacts {
  /** The minor version of Kubernetes a new cluster has. */
  readonly kubernetes?: string;
  /** How kubectl calls its clusters. */
  readonly contexts?: readonly NamePattern[];
  readonly storageClasses: readonly LocalStorageClass[];
  /** Who serves an Ingress, in a sentence. */
  readonly ingress?: string;
  /** Whether that takes an Ingress that names no class. */
  readonly classlessIngress?: 'served' | 'ignored';
  readonly ingressClasses?: readonly LocalIngressClass[];
  readonly gatewayClasses?: readonly string[];
  readonly runtimeClasses?: readonly string[];
  /** What a Service of `type: LoadBalancer` gets, in a sentence. */
  readonly loadBalancer?: string;
  /** Where a port of the nodes answers, in a sentence. */
  readonly nodePort?: string;
  readonly images?: SideLoading;
  /** Registry hosts (with port) that only the laptop resolves, without anchors on the path. */
  readonly registries: readonly NamePattern[];
  /** Host names that resolve only there. */
  readonly hostnames: readonly string[];
  /** Addresses at which its nodes, its gateway or the developer's machine answer. Empty where it has none of its own. */
  readonly addresses: readonly LocalAddress[];
  /** Where Services have their addresses from. */
  readonly serviceRange?: string;
  /** Names its nodes have. */
  readonly nodeNames: readonly NamePattern[];
  /** Node labels only its nodes carry; with a value, only that value is local. */
  readonly nodeLabels: readonly NodeLabel[];
  /** Paths on the node that hold the developer's files or the product's own data. */
  readonly hostPaths: readonly HostPathPrefix[];
  /** Labels and annotations the product itself writes on objects. */
  readonly metadata: readonly MetadataKey[];
  /** Finalizers that only its controllers take away; a slash at the end stands for all that begin so. */
  readonly finalizers?: readonly string[];
  /** API groups of the custom resources it brings. */
  readonly apiGroups?: readonly string[];
  /** Namespaces that it or its add-ons make. */
  readonly namespaces?: readonly string[];
  readonly networkPolicies?: 'enforced' | 'ignored';
  /** Whether a ServiceAccount needs a role for what it does. */
  readonly rbac?: 'enforced' | 'ignored';
  /** What admission makes of pods, in a sentence. */
  readonly admission?: string;
}

/** Names by a regular expression, and a few of them for people to read. */
export interface NamePattern {
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

export interface LocalAddress {
  /** Matches the whole of an IPv4 address. */
  readonly pattern: RegExp;
  /** The same for people: `192.168.49.0/24`. */
  readonly shown: string;
  readonly means: string;
}

export interface LocalStorageClass {
  readonly name: string;
  readonly provisioner: string;
  readonly isDefault: boolean;
  readonly binding?: 'Immediate' | 'WaitForFirstConsumer';
  /** How many nodes may mount one of its volumes, or so it says: claims for `many-nodes` bind. Absent: not known. */
  readonly sharedBy?: 'one-node' | 'many-nodes';
  /** What has to be switched on first. */
  readonly from?: string;
}

export interface LocalIngressClass {
  readonly name: string;
  readonly isDefault: boolean;
  /** What has to be switched on first. */
  readonly from?: string;
}

/** How an image gets onto the nodes without a registry. */
export interface SideLoading {
  /** Commands. */
  readonly ways: readonly string[];
  /** With what the nodes do not pull it all the same, in a phrase. */
  readonly pullPolicy: string;
}

export interface NodeLabel {
  readonly key: string;
  readonly value?: string;
}

export interface HostPathPrefix {
  readonly prefix: string;
  readonly means: string;
}

/** A label or annotation key; `value` where only that value is the product's. A key ending in `/` stands for every key with the prefix. */
export interface MetadataKey {
  readonly key: string;
  readonly value?: string;
  readonly means: string;
}
