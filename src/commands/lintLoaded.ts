import { configDirectives } from '../config/directives.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Settings } from '../engine/settings.ts';
import type { Directive } from '../engine/directives.ts';
import { lint, type LintRequest, type LintResult } from '../engine/lint.ts';
import { rules } from '../rules/index.ts';

export interface LintLoadedRequest extends Pick<LintRequest, 'sets' | 'kustomizations' | 'purposeOf' | 'problems' | 'today'> {
  readonly config: LoadedConfig;
  readonly settings: Settings;
  readonly cwd: string;
  /** From comments. */
  readonly directives: readonly Directive[];
  /** The files read, as places name them. */
  readonly files: Iterable<string>;
}

/** Runs every rule over what was loaded, and takes out what comments, annotations and the configuration suppress. */
export async function lintLoaded({ config, cwd, files, directives, ...request }: LintLoadedRequest): Promise<LintResult> {
  return lint({ ...request, rules, directives: [...directives, ...(await configDirectives(config, cwd, [...files]))] });
}
