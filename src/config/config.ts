import type { Role } from '../model/role.ts';
import type { Severity } from '../model/severity.ts';

/** What `.k8sportrc.json` may say, after it was checked against the schema. docs/configuration.md explains it. */
export interface Config {
  readonly $schema?: string;
  readonly target?: string | readonly string[];
  readonly distribution?: string | readonly string[];
  readonly kubernetes?: string;
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>;
  readonly ignore?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleConfig>>;
  readonly overrides?: readonly OverrideConfig[];
  readonly suppress?: readonly SuppressConfig[];
  readonly failOn?: Severity | 'never';
  readonly maxWarnings?: number;
  readonly minScore?: number;
}

export interface EnvironmentConfig {
  readonly path: string;
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
