import type { Allowance } from '../model/allowance.ts';
import type { Role } from '../model/role.ts';
import type { Refusal, TargetFacts } from '../model/target.ts';
import type { Severity } from '../model/severity.ts';

/** What `.k8sportrc.json` may say, after it was checked against the schema. docs/configuration.md explains it. */
export interface Config {
  readonly $schema?: string;
  readonly target?: string | readonly string[];
  /** Clusters the reader describes: a definition, or the file it is in. */
  readonly targets?: Readonly<Record<string, string | TargetConfig>>;
  readonly distribution?: string | readonly string[];
  readonly kubernetes?: string;
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>;
  readonly ignore?: readonly string[];
  /** Files and packages with more rules, targets, products and formats. */
  readonly plugins?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleConfig>>;
  readonly overrides?: readonly OverrideConfig[];
  readonly suppress?: readonly SuppressConfig[];
  /** What environments may differ in: a preset, or the kinds of difference. Default: `documented`. */
  readonly policy?: 'documented' | 'pragmatic' | readonly (Allowance | PolicyKind)[];
  readonly allow?: readonly AllowConfig[];
  readonly allowances?: Readonly<Partial<Record<Allowance, 'off' | readonly SelectorConfig[]>>>;
  readonly promote?: PromoteConfig;
  readonly failOn?: Severity | 'never';
  readonly maxWarnings?: number;
  readonly minScore?: number;
}

/** What `promote` writes where the command line does not say it. */
export interface PromoteConfig {
  readonly registry?: string;
  readonly storageClass?: string;
  readonly secrets?: 'external' | 'env-file';
  readonly secretStore?: string;
  readonly expose?: readonly string[];
  readonly resources?: AmountsConfig & {
    readonly factor?: number;
    /** By `workload/container`, or by the name of the container. */
    readonly containers?: Readonly<Record<string, AmountsConfig>>;
  };
}

interface AmountsConfig {
  readonly requests?: Readonly<Partial<Record<'cpu' | 'memory', string>>>;
  readonly limits?: Readonly<Partial<Record<'cpu' | 'memory', string>>>;
}

/** A cluster as its owner describes it; what is left out is as on the platform it extends. */
export interface TargetConfig {
  readonly $schema?: string;
  readonly extends?: string;
  readonly title?: string;
  readonly kubernetes?: string;
  readonly storageClasses?: readonly (string | StorageClassConfig)[];
  readonly ingressClasses?: readonly (string | { readonly name: string; readonly default?: boolean })[];
  readonly gatewayClasses?: readonly string[];
  readonly runtimeClasses?: readonly string[];
  readonly priorityClasses?: readonly string[];
  readonly apis?: readonly string[];
  readonly installed?: readonly string[];
  readonly refuses?: readonly Refusal[];
  readonly managedNamespaces?: readonly string[];
  readonly podSecurity?: 'baseline' | 'restricted';
  readonly architectures?: readonly string[];
  readonly largestPod?: NonNullable<TargetFacts['largestPod']>;
  readonly registries?: readonly string[];
}

export interface StorageClassConfig {
  readonly name: string;
  readonly provisioner?: string;
  readonly default?: boolean;
  readonly sharedBy?: 'one-node' | 'many-readers' | 'many-nodes';
}

/** Has exactly one of `path` and `chart`. */
export interface EnvironmentConfig {
  /** Folders, files and globs. */
  readonly path?: string | readonly string[];
  /** The folder of a Helm chart. */
  readonly chart?: string;
  /** Files of values for the chart, later ones winning. */
  readonly values?: readonly string[];
  readonly release?: string;
  readonly namespace?: string;
  /** What it is built from. */
  readonly base?: string;
  readonly role?: Role;
  readonly target?: string | readonly string[];
  readonly distribution?: string | readonly string[];
  readonly kubernetes?: string;
}

export type RuleConfig = Severity | 'off' | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, unknown>> };

export interface OverrideConfig {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface SuppressConfig {
  readonly rule: string;
  readonly files?: readonly string[];
  /** `Kind/name` or `Kind/namespace/name`. */
  readonly resource?: string;
  readonly reason: string;
  readonly until?: string;
}

/** What a policy may name besides the five allowances. */
export const policyKinds = ['configuration-values', 'configuration', 'scale', 'ingress-hosts', 'exposure', 'metadata'] as const;

type PolicyKind = (typeof policyKinds)[number];

/** Objects and fields of them; at least one of the three. */
export interface SelectorConfig {
  readonly kind?: string;
  readonly name?: string;
  /** A field, as `spec.template.spec.containers[name=api].env[name=LOG_LEVEL]`. */
  readonly path?: string;
}

/** A difference to live with. */
export interface AllowConfig extends SelectorConfig {
  /** Names of environments; all without it. */
  readonly environments?: readonly string[];
  readonly reason: string;
  readonly until?: string;
}
