import { object, type Schema } from '../config/schemaParts.ts';
import { allowances } from '../model/allowance.ts';
import { categories } from '../model/category.ts';
import { checks } from '../model/isReadingRule.ts';
import type { RuleMeta } from '../model/rule.ts';
import { severities } from '../model/severity.ts';
import { isFunction, text } from './pluginSchemaParts.ts';

/** JSON Schema of a plugin's rule. */
export const ruleSchema: Schema = {
  ...object({ meta: metaSchema(), applies: isFunction, ...Object.fromEntries(checks.map((name) => [name, isFunction])) }, ['meta']),
  oneOf: checks.map((name) => ({ required: [name] })),
};

function metaSchema(): Schema {
  const fields = {
    id: text,
    summary: text,
    why: text,
    category: { enum: categories },
    severity: { enum: severities },
    allowance: { enum: allowances },
    kinds: { type: 'array', items: text, minItems: 1 },
    optIn: { type: 'boolean' },
    spares: { type: 'array', items: { enum: ['test', 'example'] } },
    isLocalOnly: { const: true },
    fixable: { enum: ['safe', 'unsafe'] },
    since: text,
    url: { type: 'string', pattern: '^https?://' },
    options: {
      type: 'object',
      additionalProperties: { type: 'object', properties: { description: text }, required: ['description', 'default'] },
    },
  } satisfies Record<keyof RuleMeta, Schema>;
  return object(fields, ['id', 'summary', 'why', 'category', 'severity', 'since']);
}
