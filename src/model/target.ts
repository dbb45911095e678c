/** A production platform, as facts. What a rule does with them is the rule's business. */
export interface Target {
  /** `eks`, `gke-autopilot` … */
  readonly id: string;
  /** The name its vendor gives it. */
  readonly title: string;
  /** The oldest and the newest version of Kubernetes a cluster can have without paying for extended support. */
  readonly kubernetes: { readonly oldest: string; readonly newest: string };
  /** Whose cloud it runs in; absent where that is not known. */
  readonly cloud?: Cloud;
  /** Names of the StorageClasses every cluster of the kind has. `undefined`: nothing is known (a conformant cluster may have any). */
  readonly storageClasses?: readonly string[];
  /** Names to suggest instead of a local class, with what has to be there first. */
  readonly suggestedStorageClass: string;
  /** Whether a claim without `storageClassName` is served. */
  readonly defaultStorageClass: boolean;
  /** Whether the platform's own controller serves an Ingress that names no class. */
  readonly classlessIngress: 'served' | 'ignored';
  /** What admission or the scheduler turns away. */
  readonly refuses: readonly Refusal[];
  /** How an image reference looks in the platform's own registry. */
  readonly registryExample: string;
  readonly sources: readonly string[];
}

export type Cloud = 'aws' | 'gcp' | 'azure';

/** Things a pod, a workload or a Service may ask for that some platforms never give. */
export type Refusal =
  | 'daemon-set'
  /** The process or IPC namespace of the node. */
  | 'host-namespace'
  | 'host-network'
  | 'host-path'
  | 'host-port'
  /** An image tagged `latest`, or not tagged at all. */
  | 'latest-tag'
  | 'node-port'
  | 'privileged';
