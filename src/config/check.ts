import { UserError } from '../errors.ts';
import { builtIn, type Catalog } from './catalog.ts';
import type { Config } from './config.ts';
import { unknownTargets } from './targetNames.ts';
import { validateConfig } from './validateConfig.generated.js';

/**
 * Checks a configuration against the schema. The compiled check knows what is built in; only where it says no, ajv is worth its start-up.
 * @throws UserError that names the file, the JSON pointer, what is allowed and the nearest known name.
 */
export async function checkConfig(config: unknown, file: string, catalog: Catalog = builtIn): Promise<Config> {
  if (validateConfig(config) && unknownTargets(config as Config, catalog).length === 0) return config as Config;
  const { configFaults } = await import('./faults.ts');
  const faults = configFaults(config, catalog);
  if (faults.length === 0) return config as Config;
  throw new UserError(
    'config',
    faults.map((fault) => `${file}: ${fault}`).join('\n'),
    '`$schema` in the file lets your editor complete it; docs/configuration.md explains each key',
  );
}
