/** A production platform, as facts. What a rule does with them is the rule's business. */
export interface Target {
  /** `eks`, `gke-autopilot` … */
  readonly id: string;
  /** The name its vendor gives it. */
  readonly title: string;
  /** Names of the StorageClasses every cluster of the kind has. `undefined`: nothing is known (a conformant cluster may have any). */
  readonly storageClasses?: readonly string[];
  /** Names to suggest instead of a local class, with what has to be there first. */
  readonly suggestedStorageClass: string;
  /** Whether a claim without `storageClassName` is served. */
  readonly defaultStorageClass: boolean;
  /** Whether pods may mount paths of the node: `refused` by admission, or allowed. */
  readonly hostPath: 'allowed' | 'refused';
  /** Whether a NodePort Service can be reached at all. */
  readonly nodePort: 'allowed' | 'refused';
  /** Whether admission refuses images tagged `latest` or not at all. */
  readonly latestTag: 'allowed' | 'refused';
  /** How an image reference looks in the platform's own registry. */
  readonly registryExample: string;
  readonly sources: readonly string[];
}
