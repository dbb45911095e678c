import { existsSync, readFileSync } from 'node:fs';
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
  const content = quickly(file) ?? (await read(file, shown));
  // Nobody without a configuration should load its schema.
  const { checkConfig } = await import('./check.ts');
  return { config: await checkConfig(content, shown), file, directory: path.dirname(file) };
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
