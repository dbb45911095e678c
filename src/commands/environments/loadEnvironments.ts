import type { LoadedConfig } from '../../config/load.ts';
import { type ResolvedConfig, resolveConfig } from '../../config/resolve.ts';
import { UserError } from '../../errors.ts';
import type { Helm } from '../../input/chart.ts';
import type { LoadedEnvironment } from './loadedEnvironment.ts';
import { loadResolved, type Wanted } from './loadResolved.ts';
import { NamedEnvironments } from './namedEnvironments.ts';
import type { RenderOptions } from './renderings.ts';

export interface LoadEnvironmentsOptions extends RenderOptions {
  readonly config: LoadedConfig;
  /** The same, where the caller has resolved it already. */
  readonly resolved?: ResolvedConfig;
  /** For environments that are charts. */
  readonly helm: Helm;
}

export interface EnvironmentsByName {
  readonly environments: readonly LoadedEnvironment[];
  /** Documents of templates (Helm, Jinja) in their folders, which are no part of them before somebody renders them. */
  readonly templates: number;
}

/**
 * Loads environments by their names or paths, in this order. A name of the configuration comes first, then a folder that the layout
 * below the working directory gives this name, then a path: of a folder, a file or a glob.
 *
 * Where kustomize refuses a folder, the environment holds what could be rendered all the same, and its problems say what is wrong.
 * @throws UserError for a name that nobody knows or that may be several folders, and for an environment that is not there or holds no manifest.
 */
export async function loadEnvironments(namesOrPaths: readonly string[], options: LoadEnvironmentsOptions): Promise<EnvironmentsByName> {
  const { cwd } = options;
  const config = options.resolved ?? (await resolveConfig(options.config, cwd));
  const named = new NamedEnvironments(config, cwd);
  const wanted: Wanted[] = [];
  for (const name of namesOrPaths) wanted.push(await named.find(name));
  const { environments, faults, loaded } = await loadResolved(wanted, { ...options, config });
  const messages = [
    ...new Set(
      faults
        .flat()
        .filter(({ at }) => at[0] !== 'base')
        .map(({ message }) => message),
    ),
  ];
  if (messages.length > 0) throw new UserError('input', messages.join('\n'), 'correct the path, or `environments` in the configuration');
  return { environments, templates: loaded.manifests.counts.templates };
}
