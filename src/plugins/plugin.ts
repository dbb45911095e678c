import type { TargetConfig } from '../config/config.ts';
import type { Distribution } from '../model/distribution.ts';
import type { Rule } from '../model/rule.ts';
import type { Reporter } from '../reporters/reporter.ts';

/**
 * More to choose from, as data: a plugin has no hooks and no life cycle. Everything in it is called by its full name,
 * `<plugin>/<name>`, here as in configurations, suppressions and reports, so that no name can mean two things.
 */
export interface Plugin {
  /** Kebab-case: `acme`. */
  readonly name: string;
  /** They run like the rules of k8sport. Ids are full names: `acme/no-latest`. */
  readonly rules?: readonly Rule[];
  /** Clusters by full name, described as in `targets` of a configuration. They are judged for where somebody chooses them. */
  readonly targets?: Readonly<Record<string, TargetConfig>>;
  /** Local products. Ids are full names. Like those of k8sport, all count until somebody chooses. */
  readonly distributions?: readonly Distribution[];
  /** Formats for `check`, by full name. */
  readonly reporters?: Readonly<Record<string, Reporter>>;
}
