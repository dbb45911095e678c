import { UserError } from '../errors.ts';
import type { Config } from './config.ts';
import { unknownTargets } from './targetNames.ts';
import { validateConfig } from './validateConfig.generated.js';

/**
 * Checks a configuration against the schema. The compiled check says yes or no; only a no is worth loading ajv for.
 * @throws UserError that names the file, the JSON pointer, what is allowed and the nearest known name.
 */
export async function checkConfig(config: unknown, file: string): Promise<Config> {
  if (validateConfig(config) && unknownTargets(config as Config).length === 0) return config as Config;
  const { configFaults } = await import('./faults.ts');
  throw new UserError(
    'config',
    configFaults(config)
      .map((fault) => `${file}: ${fault}`)
      .join('\n'),
    '`$schema` in the file lets your editor complete it; docs/configuration.md explains each key',
  );
}
