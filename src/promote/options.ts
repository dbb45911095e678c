import type { Target } from '../model/target.ts';

/** What somebody chose for the environment that is written. What is left out is not known, and nothing is made up for it. */
export interface PromoteOptions {
  readonly target: Target;
  /** Host, port and path that images are pushed to. */
  readonly registry?: string | undefined;
  /** By image as manifests name it; under `''` for all that are pushed to `registry`. */
  readonly tags: ReadonlyMap<string, string>;
  readonly digests: ReadonlyMap<string, string>;
  readonly storageClass?: string | undefined;
  /** Where values of Secrets come from there. */
  readonly secrets: 'external' | 'env-file';
  /** The ClusterSecretStore to ask. */
  readonly secretStore?: string | undefined;
  /** What leads to the secrets of this environment in the store: the application, and the environment. */
  readonly secretPath: readonly string[];
  /** The Services people reach; absent: as `planServices` tells them. */
  readonly exposed?: readonly string[] | undefined;
  /** What requests and limits are multiplied by. */
  readonly resourcesFactor: number;
  /** What containers have, by `workload/container` or by their name. */
  readonly containers: Readonly<Record<string, { readonly requests?: Quantities; readonly limits?: Quantities }>>;
  /** For containers that say nothing. */
  readonly requests: Quantities;
  readonly limits: Quantities;
}

export type Quantities = Readonly<Partial<Record<'cpu' | 'memory', string>>>;
