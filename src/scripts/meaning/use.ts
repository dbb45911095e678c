/**
 * What commands are counted under: `commands` that work with a running cluster, the way of `images` into it, `networking`, which is how
 * people and programs reach what runs there, `add-ons`, and the `cluster` itself, which is made in another way everywhere.
 */
export type Area = 'commands' | 'images' | 'networking' | 'add-ons' | 'cluster';

export interface Use {
  /** `kubectl`, `minikube-ip`, `kind-load` … */
  readonly name: string;
  readonly area: Area;
  /** Whether the same command does the same with a production cluster. */
  readonly isPortable: boolean;
}
