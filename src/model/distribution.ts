/** A local cluster product, as facts: what exists there and in no production cluster. */
export interface Distribution {
  /** `kind`, `minikube` … */
  readonly id: string;
  readonly title: string;
  /** Registry hosts (with port) that only the laptop resolves, as regular expressions without anchors on the path. */
  readonly registries: readonly RegExp[];
  readonly storageClasses: readonly LocalStorageClass[];
  /** Host names that resolve only there. */
  readonly hostnames: readonly string[];
  /** Addresses at which its nodes, its gateway or the developer's machine answer. Empty where it has none of its own. */
  readonly addresses: readonly LocalAddress[];
  /** Names its nodes have. */
  readonly nodeNames: readonly RegExp[];
  /** Node labels only its nodes carry; with a value, only that value is local. */
  readonly nodeLabels: readonly NodeLabel[];
  /** Paths on the node that hold the developer's files or the product's own data. */
  readonly hostPaths: readonly HostPathPrefix[];
  /** Labels and annotations the product itself writes on objects. */
  readonly metadata: readonly MetadataKey[];
  readonly sources: readonly string[];
}

export interface LocalAddress {
  /** Matches the whole of an IPv4 address. */
  readonly pattern: RegExp;
  readonly means: string;
}

export interface LocalStorageClass {
  readonly name: string;
  readonly provisioner: string;
  readonly isDefault: boolean;
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
