/** The public API: what `k8sport check` and `k8sport compare` do, as functions, and what plugins are written with. */
import path from 'node:path';
import { judge } from './commands/judge.ts';
import { loadPlugins } from './commands/loadPlugins.ts';
import { comparisonOf } from './commands/comparison/comparisonOf.ts';
import { loadConfig } from './config/load.ts';
import { resolveConfig } from './config/resolve.ts';
import type { Helm } from './input/chart.ts';
import type { ComparisonReport } from './model/comparison.ts';
import type { Report } from './model/report.ts';
import type { Role } from './model/role.ts';

export { UserError } from './errors.ts';
export { Cursor } from './model/cursor.ts';
export { definePlugin } from './plugins/definePlugin.ts';
export { defineRule } from './plugins/defineRule.ts';
export { rules } from './rules/index.ts';
export type { Allowance } from './model/allowance.ts';
export type {
  ComparedResource,
  Comparison,
  ComparisonReport,
  Continuity,
  Difference,
  DriftGrade,
  Side,
  Verdict,
} from './model/comparison.ts';
export type { Category } from './model/category.ts';
export type { Distribution } from './model/distribution.ts';
export type { Finding, SuppressedFinding } from './model/finding.ts';
export type { Path } from './model/path.ts';
export type { Place, Position } from './model/place.ts';
export type { Problem, SetProblem } from './model/problem.ts';
export type { Report, Score } from './model/report.ts';
export type { Resource, ResourceId } from './model/resource.ts';
export type { Role } from './model/role.ts';
export type {
  KustomizationProblem,
  KustomizationRule,
  ReadingRule,
  ResourceRule,
  Rule,
  RuleContext,
  RuleMeta,
  ScriptContext,
  ScriptProblem,
  ScriptRule,
  SetRule,
} from './model/rule.ts';
export type { ImageFlow, ImageStep } from './model/imageFlow.ts';
export type { Command, Script, ScriptLanguage, Setting, Word } from './model/script.ts';
export type { Severity } from './model/severity.ts';
export type { Target } from './model/target.ts';
export type { OptionsOf } from './model/optionsOf.ts';
export type { Plugin } from './plugins/plugin.ts';
export type { Reporter, ReporterContext } from './reporters/reporter.ts';
export type { TargetConfig } from './config/config.ts';

export interface CompareOptions {
  /** Default: the working directory of the process. */
  readonly cwd?: string;
  /** A configuration file instead of the nearest one. */
  readonly config?: string;
}

export interface LintOptions extends CompareOptions {
  /** Outweighs what configuration and paths say. */
  readonly role?: Role;
}

/**
 * Checks files, directories and globs, with the nearest configuration and its plugins, and returns the report. Without any, it checks the
 * environments of the configuration, as `k8sport check` does. It reads no baseline.
 * @throws UserError for a path that does not exist, a faulty configuration or plugin, or nothing to check.
 */
export async function lint(paths: readonly string[], { cwd = '.', config, role }: LintOptions = {}): Promise<Report> {
  const directory = path.resolve(cwd);
  const loaded = await loadConfig(directory, config, loadPlugins);
  const { report } = await judge({ paths, cwd: directory, config: loaded, role, helm, today: today() });
  return report;
}

/**
 * Compares environments with the first of them, by the names or paths that `k8sport compare` takes, and returns the report.
 * @throws UserError for fewer than two, for one that is not there, and for a faulty configuration or plugin.
 */
export async function compare(environments: readonly string[], { cwd = '.', config }: CompareOptions = {}): Promise<ComparisonReport> {
  const directory = path.resolve(cwd);
  const loaded = await loadConfig(directory, config, loadPlugins);
  const resolved = await resolveConfig(loaded, directory);
  const { report } = await comparisonOf({ environments, cwd: directory, config: loaded, resolved, helm, today: today() });
  return report;
}

const helm: Helm = async (words) => (await import('./commands/programs/helm.ts')).helm(words);

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
