import path from 'node:path';
import type { Override, RuleSetting, Settings } from '../engine/settings.ts';
import { globMatcher } from '../input/globs.ts';
import type { Distribution } from '../model/distribution.ts';
import type { Target } from '../model/target.ts';
import type { RuleConfig } from './config.ts';
import type { LoadedConfig } from './load.ts';
import { type ResolvedEnvironment, resolveEnvironment } from './resolveEnvironment.ts';
import { knownTargets } from './targets.ts';

/** A configuration with its names looked up and its globs compiled. */
export interface ResolvedConfig {
  readonly targets: readonly Target[];
  readonly distributions: readonly Distribution[];
  readonly kubernetes?: string;
  readonly environments: readonly ResolvedEnvironment[];
  readonly settings: Settings;
  /** Tells of an absolute path whether it is never read. */
  readonly isIgnored: (file: string) => boolean;
}

/** @param cwd Findings name their files from here. */
export async function resolveConfig({ config, directory, catalog }: LoadedConfig, cwd: string): Promise<ResolvedConfig> {
  const overrides = (config.overrides ?? []).map(async ({ files, rules }): Promise<Override> => {
    const matches = await globMatcher(files, directory);
    return { matches: (file) => matches(path.resolve(cwd, file)), rules: toSettings(rules) };
  });
  const { distributions } = catalog;
  const known = await knownTargets(config, directory, catalog);
  const environments = Object.entries(config.environments ?? {}).map(async ([name, environment]): Promise<ResolvedEnvironment> => {
    const own = { targets: chosen(known.all, environment.target), distributions: chosen(distributions, environment.distribution) };
    return {
      ...(await resolveEnvironment(name, environment, directory)),
      ...(own.targets && { targets: own.targets }),
      ...(own.distributions && { distributions: own.distributions }),
    };
  });
  return {
    targets: chosen(known.all, config.target) ?? known.default,
    distributions: chosen(distributions, config.distribution) ?? distributions,
    ...(config.kubernetes !== undefined && { kubernetes: config.kubernetes }),
    environments: await Promise.all(environments),
    settings: { rules: toSettings(config.rules ?? {}), overrides: await Promise.all(overrides) },
    isIgnored: await globMatcher(config.ignore ?? [], directory),
  };
}

/** The facts for some names; names were checked when they were read. */
function chosen<T extends { readonly id: string }>(
  known: readonly T[],
  names: string | readonly string[] | undefined,
): readonly T[] | undefined {
  if (names === undefined) return undefined;
  const wanted = new Set(typeof names === 'string' ? [names] : names);
  return known.filter(({ id }) => wanted.has(id));
}

function toSettings(rules: Readonly<Record<string, RuleConfig>>): Record<string, RuleSetting> {
  return Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, typeof rule === 'string' ? { severity: rule } : rule]));
}
