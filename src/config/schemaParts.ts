export type Schema = Readonly<Record<string, unknown>>;

export const globs: Schema = { type: 'array', items: { type: 'string', pattern: '.' } };

export const day: Schema = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'The last day it holds, `YYYY-MM-DD`.',
};

/** An object with these keys and no others. */
export function object(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}
