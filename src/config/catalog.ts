import { distributions } from '../clusters/distributions.ts';
import { targets } from '../clusters/targets.ts';
import type { Distribution } from '../model/distribution.ts';
import type { Rule } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { rules } from '../rules/index.ts';

/** Everything a configuration and a command line may choose from by name: what comes with k8sport, and what plugins bring. */
export interface Catalog {
  readonly rules: readonly Rule[];
  readonly targets: readonly Target[];
  readonly distributions: readonly Distribution[];
  /** Those of plugins; k8sport's own are loaded when they are asked for. */
  readonly reporters: Readonly<Record<string, Reporter>>;
}

/** What there is without plugins. */
export const builtIn: Catalog = { rules, targets, distributions, reporters: {} };
