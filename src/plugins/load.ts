import { pathToFileURL } from 'node:url';
import type { LoadPlugins } from '../config/load.ts';
import { UserError } from '../errors.ts';
import { catalogOf } from './catalogOf.ts';
import { moduleFile } from './moduleFile.ts';
import type { Plugin } from './plugin.ts';
import { pluginFaults } from './pluginFaults.ts';

const help = 'docs/plugins.md shows a plugin';

/**
 * Imports plugins one after another, and checks them. This runs their code.
 * @throws UserError with the code `plugin` for one that is not there, throws, or is not sound.
 */
export const loadPlugins: LoadPlugins = async (names, directory, file) => {
  const plugins = new Map<string, { readonly plugin: Plugin; readonly from: string }>();
  for (const name of names) {
    const plugin = await loadPlugin(name, directory, `${file}: plugin \`${name}\``);
    const other = plugins.get(plugin.name);
    if (other)
      throw new UserError('plugin', `${file}: plugins \`${other.from}\` and \`${name}\` are both called \`${plugin.name}\``, 'remove one');
    plugins.set(plugin.name, { plugin, from: name });
  }
  return catalogOf([...plugins.values()].map(({ plugin }) => plugin));
};

async function loadPlugin(name: string, directory: string, shown: string): Promise<Plugin> {
  const plugin = await importDefault(moduleFile(name, directory, shown), shown);
  const faults = pluginFaults(plugin);
  if (faults.length > 0) throw new UserError('plugin', faults.map((fault) => `${shown}: ${fault}`).join('\n'), help);
  return plugin as Plugin;
}

async function importDefault(file: string, shown: string): Promise<unknown> {
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(file).href)) as typeof module;
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message.split('\n', 1)[0]}` : String(error);
    throw new UserError('plugin', `${shown}: cannot be imported: ${reason}`, `\`node ${file}\` shows where`);
  }
  if (module.default === undefined) throw new UserError('plugin', `${shown}: has no default export; it must be a plugin`, help);
  return module.default;
}
