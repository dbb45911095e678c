import type { Command, Setting } from '../../model/script.ts';
import { createsCluster } from './createsCluster.ts';

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

/** What a command is for, as far as clusters and their images go; undefined for all others. */
export function useOf(step: Command | Setting): Use | undefined {
  if (createsCluster(step)) return { name: 'create-cluster', area: 'cluster', isPortable: false };
  if ('name' in step) return undefined;
  if (step.program === 'kubectl' || step.program === 'helm') return { name: step.program, area: 'commands', isPortable: true };
  return undefined;
}
