import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Config } from './config.ts';
import { findConfig } from './find.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** The file it came from; absent where there is none. */
  readonly file?: string;
  /** Paths and globs of the configuration are read from here. */
  readonly directory: string;
}

/**
 * Loads and checks the configuration: the named file, else the nearest one.
 * @throws UserError for a file that is missing, unreadable or not what the schema allows.
 */
export async function loadConfig(cwd: string, named?: string): Promise<LoadedConfig> {
  const file = named === undefined ? findConfig(cwd) : path.resolve(cwd, named);
  if (file === undefined) return { config: {}, directory: cwd };
  const shown = path.relative(cwd, file) || file;
  if (!existsSync(file)) throw new UserError('config', `${shown}: not found`, 'check the path after --config, or run `k8sport init`');
  const { config, isEmpty } = await read(file, shown);
  // The compiled schema is large; nobody without a configuration should load it.
  const { checkConfig } = await import('./check.ts');
  return { config: isEmpty ? {} : checkConfig(config, shown), file, directory: path.dirname(file) };
}

async function read(file: string, shown: string): Promise<{ config: unknown; isEmpty: boolean }> {
  const { cosmiconfig } = await import('cosmiconfig');
  try {
    // Data only: a configuration that runs code would run the code of a stranger's pull request.
    const explorer = cosmiconfig('k8sport', { loaders: { '.js': refuse, '.mjs': refuse, '.cjs': refuse, '.ts': refuse } });
    const result = await explorer.load(file);
    return { config: result?.config, isEmpty: result === null || result.isEmpty === true };
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
