import { Ajv } from 'ajv';
import { isMap } from '../model/isMap.ts';
import type { Plugin } from './plugin.ts';

/** Options of rules whose schema is none, or does not allow their own default. */
export function optionFaults({ rules = [] }: Plugin): string[] {
  const ajv = new Ajv();
  return rules.flatMap(({ meta }, index) =>
    Object.entries(meta.options ?? {}).flatMap(([name, schema]) => {
      const fault = optionFault(ajv, schema, schema.default);
      return fault === undefined ? [] : [`/rules/${index}/meta/options/${name}${fault}`];
    }),
  );
}

function optionFault(ajv: Ajv, schema: unknown, value: unknown): string | undefined {
  if (!isMap(schema)) return ': must be object';
  try {
    const validate = ajv.compile(schema);
    if (validate(value)) return undefined;
    return `/default: ${validate.errors?.[0]?.message ?? 'is not allowed by the schema'}`;
  } catch (error) {
    return `: is no JSON Schema: ${(error as Error).message.split('\n', 1)[0]}`;
  }
}
