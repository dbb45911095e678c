import { Ajv } from 'ajv';
import { schemaFaults } from '../config/schemaFaults.ts';
import { nameFaults } from './nameFaults.ts';
import { optionFaults } from './optionFaults.ts';
import type { Plugin } from './plugin.ts';
import { pluginSchema } from './pluginSchema.ts';

/** What is wrong with a plugin: JSON pointer, fault, and what is allowed, a line each. None where it is sound. */
export function pluginFaults(plugin: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, verbose: true });
  ajv.addKeyword({
    keyword: 'isFunction',
    validate: (_: boolean, data: unknown) => typeof data === 'function',
    error: { message: 'must be a function' },
  });
  ajv.addKeyword({
    keyword: 'isRegExp',
    validate: (_: boolean, data: unknown) => data instanceof RegExp,
    error: { message: 'must be a regular expression' },
  });
  const validate = ajv.compile(pluginSchema);
  if (!validate(plugin)) return schemaFaults(validate.errors ?? []);
  return [...nameFaults(plugin as Plugin), ...optionFaults(plugin as Plugin)];
}
