import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { builtIn, type Catalog } from './catalog.ts';
import type { Config } from './config.ts';
import { isMap } from '../model/isMap.ts';
import { findConfig } from './find.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** The file it came from; absent where there is none. */
  readonly file?: string;
  /** Paths and globs of the configuration are read from here. */
  readonly directory: string;
  /** What its names stand for. */
  readonly catalog: Catalog;
}

/**
 * Loads what the configuration names under `plugins`.
 * @param directory Files and packages are found from here.
 * @param file The configuration, for messages.
 */
export type LoadPlugins = (names: readonly string[], directory: string, file: string) => Promise<Catalog>;

/**
 * Loads and checks the configuration: the named file, else the nearest one.
 * @param loadPlugins Called only where plugins are configured.
 * @throws UserError for a file that is missing, unreadable or not what the schema allows.
 */
export async function loadConfig(cwd: string, named?: string, loadPlugins?: LoadPlugins): Promise<LoadedConfig> {
  const found = await findContent(cwd, named);
  if (found === undefined) return { config: {}, directory: cwd, catalog: builtIn };
  const { content, file, shown, directory } = found;
  const catalog = await catalogOf(found, loadPlugins);
  // Nobody without a configuration should load its schema.
  const { checkConfig } = await import('./check.ts');
  return { config: await checkConfig(content, shown, catalog), file, directory, catalog };
}

/**
 * What there is to choose from, by the plugins of the same configuration. The rest of it is not looked at, so that whoever misspelt a name
 * there can look it up.
 * @throws UserError for a file that is missing or unreadable, and for plugins that cannot be loaded.
 */
export async function loadCatalog(cwd: string, named: string | undefined, loadPlugins: LoadPlugins): Promise<Catalog> {
  const found = await findContent(cwd, named);
  return found ? catalogOf(found, loadPlugins) : builtIn;
}

interface Content {
  readonly content: unknown;
  readonly file: string;
  /** The file as messages name it. */
  readonly shown: string;
  readonly directory: string;
}

async function findContent(cwd: string, named: string | undefined): Promise<Content | undefined> {
  const file = named === undefined ? findConfig(cwd) : path.resolve(cwd, named);
  if (file === undefined) return undefined;
  const shown = path.relative(cwd, file) || file;
  if (!existsSync(file)) throw new UserError('config', `${shown}: not found`, 'check the path after --config, or run `k8sport init`');
  return { content: quickly(file) ?? (await read(file, shown)), file, shown, directory: path.dirname(file) };
}

/** Anything but a list of names is left to the schema, which has the words for it. */
async function catalogOf({ content, directory, shown }: Content, loadPlugins: LoadPlugins | undefined): Promise<Catalog> {
  const plugins = isMap(content) ? content['plugins'] : undefined;
  const isNames = Array.isArray(plugins) && plugins.length > 0 && plugins.every((name) => typeof name === 'string' && name !== '');
  return isNames && loadPlugins ? loadPlugins(plugins as string[], directory, shown) : builtIn;
}

/** Sound JSON needs no loader, and cosmiconfig takes a quarter of the start-up; it has the better words for what is not sound. */
function quickly(file: string): unknown {
  if (path.basename(file) !== '.k8sportrc.json') return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

async function read(file: string, shown: string): Promise<unknown> {
  const { cosmiconfig } = await import('cosmiconfig');
  try {
    // Data only: a configuration that runs code would run the code of a stranger's pull request.
    const explorer = cosmiconfig('k8sport', { loaders: { '.js': refuse, '.mjs': refuse, '.cjs': refuse, '.ts': refuse } });
    const result = await explorer.load(file);
    return result === null || result.isEmpty ? {} : (result.config as unknown);
  } catch (error) {
    throw new UserError(
      'config',
      `${shown}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      'write JSON or YAML; see docs/configuration.md',
    );
  }
}

function refuse(file: string): never {
  throw new Error(`${path.basename(file)} would be run as code`);
}
