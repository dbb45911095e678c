import { Ajv } from 'ajv';
import type { Catalog } from './catalog.ts';
import type { Config } from './config.ts';
import { configSchema } from './schema.ts';
import { schemaFaults } from './schemaFaults.ts';
import { targetNames, unknownTargets } from './targetNames.ts';
import { unknownName } from './unknownName.ts';

/** What is wrong with a configuration: JSON pointer, fault, and what is allowed, a line each. None where it is sound. */
export function configFaults(config: unknown, catalog: Catalog): string[] {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(configSchema(catalog));
  if (!validate(config)) return schemaFaults(validate.errors ?? []);
  const names = targetNames(config as Config, catalog);
  return unknownTargets(config as Config, catalog).map((fault) => `${fault.pointer}: ${unknownName(fault.name, names)}`);
}
